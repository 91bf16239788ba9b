package io.carillon.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.event.EventCursor;
import io.carillon.domain.message.BatchId;
import io.carillon.ports.usecase.batch.BatchView;
import io.carillon.ports.usecase.event.FollowEvents.EventView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Batches to their end; run on every store, see the classes that extend it. */
abstract class BatchScenarios {
    private final Bell bell;

    BatchScenarios(Storage storage) {
        this.bell = Bell.on(storage);
    }

    @AfterEach
    void close() {
        bell.close();
    }

    private static List<String> numbers(int count) {
        return IntStream.range(0, count).mapToObj(i -> "1" + (100_000 + i)).toList();
    }

    private static BatchView find(Bell at, BatchId id) {
        return at.uses().trackBatches().find(id).orElseThrow();
    }

    private static List<EventView> completions(Bell at) {
        List<EventView> found = new ArrayList<>();
        EventCursor cursor = EventCursor.START;
        boolean more = true;
        while (more) {
            var page = at.uses().followEvents().after(cursor, 1_000);
            page.events().stream()
                    .filter(e -> e.type().equals("batch.completed"))
                    .forEach(found::add);
            cursor = page.next();
            more = page.more();
        }
        return found;
    }

    private void reportAll(BatchView batch, String code) {
        bell.uses().trackBatches().results(batch.id(), 1_000, java.util.Optional.empty()).orElseThrow().items().stream()
                .map(row -> ((io.carillon.ports.usecase.batch.TrackBatches.Row.Taken) row).message())
                .forEach(m -> bell.provider.reports(m.providerIds().get(0) + "," + m.to().value() + "," + code));
    }

    @Test
    void batchShouldBeCompletedOnceWhenTheLastReportIsThere() {
        var batch = bell.sendBatch("hello", numbers(120));
        Eventually.becomes(() -> bell.counts(batch), Map.of(PublicStatus.ACCEPTED, 120));
        assertThat(find(bell, batch.id()).completedAt()).isEmpty();
        reportAll(batch, "10");
        Eventually.holds(() -> find(bell, batch.id()).completedAt().isPresent());
        assertThat(completions(bell)).singleElement().satisfies(e -> {
            assertThat(e.batch().orElseThrow().id()).isEqualTo(batch.id().toString());
            assertThat(e.batch().orElseThrow().counts()).isEqualTo(Map.of(PublicStatus.DELIVERED, 120));
            assertThat(e.at()).isEqualTo(find(bell, batch.id()).completedAt().orElseThrow());
        });
    }

    @Test
    void batchShouldBeCompletedAtOnceWhenNothingOfItIsTaken() {
        bell.provider.behaviour =
                request -> PretendProvider.refused(io.carillon.domain.delivery.RefusalReason.FORBIDDEN_CONTENT);
        var batch = bell.sendBatch("bad", numbers(3));
        Eventually.holds(() -> find(bell, batch.id()).completedAt().isPresent());
        assertThat(find(bell, batch.id()).counts()).isEqualTo(Map.of(PublicStatus.REJECTED, 3));
    }

    @Test
    void batchShouldBeCompletedAfterTheHorizonWhenReportsNeverCome() {
        bell.provider.behaviour =
                request -> request.recipients().size() > 1 ? PretendProvider.unclear() : PretendProvider.accepted("t");
        var unclear = bell.sendBatch("hello", numbers(3));
        var accepted = bell.sendBatch("hi", numbers(1));
        Eventually.becomes(() -> bell.counts(unclear), Map.of(PublicStatus.UNKNOWN, 3));
        Eventually.becomes(() -> bell.counts(accepted), Map.of(PublicStatus.ACCEPTED, 1));
        var canary = bell.sendBatch("canary", numbers(1));
        Eventually.becomes(() -> bell.counts(canary), Map.of(PublicStatus.ACCEPTED, 1));
        reportAll(canary, "20");
        Eventually.holds(() -> find(bell, canary.id()).completedAt().isPresent());
        assertThat(completions(bell)).hasSize(1);
        bell.clock.advance(Duration.ofHours(73));
        Eventually.holds(() -> completions(bell).size() == 3);
        assertThat(find(bell, unclear.id()).counts()).isEqualTo(Map.of(PublicStatus.UNKNOWN, 3));
    }

    @Test
    void batchShouldBeCompletedOnceWhenACrashComesBeforeOrAfter() {
        var done = bell.sendBatch("hello", numbers(2));
        Eventually.becomes(() -> bell.counts(done), Map.of(PublicStatus.ACCEPTED, 2));
        reportAll(done, "10");
        Eventually.holds(() -> find(bell, done.id()).completedAt().isPresent());
        var waiting = bell.sendBatch("hello", numbers(5));
        Eventually.becomes(() -> bell.counts(waiting), Map.of(PublicStatus.ACCEPTED, 5));
        try (Bell again = bell.afterACrash(new PretendProvider())) {
            again.clock.advance(Duration.ofHours(73));
            Eventually.holds(() -> completions(again).size() == 2);
            assertThat(completions(again))
                    .extracting(e -> e.batch().orElseThrow().id())
                    .containsExactly(done.id().toString(), waiting.id().toString());
        }
    }

    @Test
    void countsShouldAddUpWheneverOneAsksAlsoAfterACrash() {
        var batch = bell.sendBatch("hello", numbers(10_000));
        int asked = 0;
        while (find(bell, batch.id()).counts().getOrDefault(PublicStatus.ACCEPTED, 0) < 4_000) {
            assertThatItAddsUp(find(bell, batch.id()));
            asked++;
        }
        assertThat(asked).isPositive();
        try (Bell again = bell.afterACrash(new PretendProvider())) {
            while (find(again, batch.id()).counts().getOrDefault(PublicStatus.QUEUED, 0) > 0) {
                assertThatItAddsUp(find(again, batch.id()));
            }
            assertThatItAddsUp(find(again, batch.id()));
        }
    }

    private static void assertThatItAddsUp(BatchView batch) {
        assertThat(batch.accepted()).isEqualTo(10_000);
        assertThat(batch.counts().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(10_000);
    }
}
