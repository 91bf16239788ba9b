package io.carillon.application.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.ports.store.IdempotencyKeys;
import io.carillon.ports.usecase.IdempotencyKey;
import io.carillon.ports.usecase.idempotency.KeepAnswers.Known;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class AnswerKeepingTest {
    private static final IdempotencyKey KEY = new IdempotencyKey("k1", "fingerprint");

    private final KeysInMemory keys = new KeysInMemory();
    private final Ticking clock = new Ticking();
    private final AnswerKeeping keeping = new AnswerKeeping(keys, clock);

    @Test
    void findShouldBeFreshWhenTheKeyIsNew() {
        assertThat(keeping.find(KEY)).isEqualTo(new Known.Fresh());
    }

    @Test
    void findShouldGiveTheAnswerWhenTheRequestIsTheSame() {
        keeping.keep(KEY, new Known.Kept(200, "{}")).join();

        assertThat(keeping.find(KEY)).isEqualTo(new Known.Kept(200, "{}"));
    }

    @Test
    void findShouldTellReuseWhenTheRequestDiffers() {
        keeping.keep(KEY, new Known.Kept(200, "{}")).join();

        assertThat(keeping.find(new IdempotencyKey("k1", "other"))).isEqualTo(new Known.KeyReused());
    }

    @Test
    void findShouldBeFreshWhenADayHasPassedAlthoughTheEntryIsStillStored() {
        keeping.keep(KEY, new Known.Kept(200, "{}")).join();
        clock.advance(AnswerKeeping.LIFETIME.plusMillis(1));

        assertThat(keys.entries).containsKey("k1");
        assertThat(keeping.find(KEY)).isEqualTo(new Known.Fresh());
    }

    @Test
    void keepShouldReplaceAnExpiredEntryWhenItsKeyIsUsedAgain() {
        keeping.keep(KEY, new Known.Kept(200, "old")).join();
        clock.advance(AnswerKeeping.LIFETIME.plusMillis(1));

        keeping.keep(KEY, new Known.Kept(200, "new")).join();

        assertThat(keeping.find(KEY)).isEqualTo(new Known.Kept(200, "new"));
    }

    @Test
    void forgetExpiredShouldRunOnceAnHourWhenCalledOften() {
        keeping.forgetExpired().join();
        clock.advance(Duration.ofMinutes(59));
        keeping.forgetExpired().join();
        clock.advance(Duration.ofMinutes(1));
        keeping.forgetExpired().join();

        assertThat(keys.cleanups).hasSize(2);
    }

    private static final class KeysInMemory implements IdempotencyKeys {
        private final Map<String, Entry> entries = new HashMap<>();
        private final List<Instant> cleanups = new ArrayList<>();

        @Override
        public Optional<Entry> find(String key) {
            return Optional.ofNullable(entries.get(key));
        }

        @Override
        public CompletableFuture<Void> keep(Entry entry) {
            entries.putIfAbsent(entry.key(), entry);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletableFuture<Void> forgetBefore(Instant when) {
            cleanups.add(when);
            entries.values().removeIf(entry -> entry.at().isBefore(when));
            return CompletableFuture.completedFuture(null);
        }
    }

    private static final class Ticking extends Clock {
        private Instant now = Instant.parse("2026-11-01T00:00:00Z");

        void advance(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
