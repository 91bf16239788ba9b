package io.carillon.domain.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.carillon.domain.GeneratedCases;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeOrderedIdsTest {
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return InstantSource.fixed(now.get()).withZone(zone);
        }
    };

    @Test
    void idsShouldGrowAlsoWhenTheClockJumpsBack() {
        GeneratedCases.check(200, random -> {
            now.set(START);
            TimeOrderedIds ids = new TimeOrderedIds(clock, 0);
            long last = 0;
            for (int i = 0; i < 50; i++) {
                now.set(START.plusMillis(random.nextInt(10_000) - 5_000));
                int count = 1 + random.nextInt(5_000);
                long first = ids.reserve(count);
                assertThat(first).isGreaterThan(last);
                last = first + count - 1;
            }
            assertThat(ids.next()).isGreaterThan(last);
        });
    }

    @Test
    void idsShouldGoOnAfterTheGreatestKnown() {
        long greatest = TimeOrderedIds.lowestAt(START.plusSeconds(3_600)) + 17;
        assertThat(new TimeOrderedIds(clock, greatest).next()).isEqualTo(greatest + 1);
    }

    @Test
    void idShouldNotBeBelowTheBoundaryOfItsTime() {
        TimeOrderedIds ids = new TimeOrderedIds(clock, 0);
        long first = ids.next();
        assertThat(first).isEqualTo(TimeOrderedIds.lowestAt(START));
        now.set(START.plusMillis(1));
        assertThat(ids.next())
                .isEqualTo(TimeOrderedIds.lowestAt(START.plusMillis(1)))
                .isGreaterThan(first);
    }

    @Test
    void reservedIdsShouldBelongToNobodyElseWhenThreadsCompete() throws Exception {
        TimeOrderedIds ids = new TimeOrderedIds(clock, 0);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<long[]> work = () -> LongStream.range(1, 500)
                    .flatMap(i -> {
                        int count = (int) (1 + i % 7);
                        long first = ids.reserve(count);
                        return LongStream.range(first, first + count);
                    })
                    .toArray();
            List<Long> all = new ArrayList<>();
            for (Future<long[]> future : threads.invokeAll(List.of(work, work, work, work))) {
                LongStream.of(future.get()).forEach(all::add);
            }
            assertThat(all).doesNotHaveDuplicates();
            long lowest = all.stream().min(Long::compare).orElseThrow();
            assertThat(all.stream().max(Long::compare)).contains(lowest + all.size() - 1);
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 1_000_001, Integer.MAX_VALUE})
    void countShouldBeRefusedWhenOutOfRange(int count) {
        TimeOrderedIds ids = new TimeOrderedIds(clock, 0);
        assertThatIllegalArgumentException().isThrownBy(() -> ids.reserve(count));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1969-01-01T00:00:00Z", "2024-01-01T00:00:00Z", "-1000000000-01-01T00:00:00Z"})
    void boundaryShouldBeZeroBeforeTheFirstId(String when) {
        assertThat(TimeOrderedIds.lowestAt(Instant.parse(when))).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2058-12-31T00:00:00Z", "9999-12-31T23:59:59Z", "+1000000000-12-31T23:59:59.999999999Z"})
    void boundaryShouldBeAboveEveryIdWhenTheTimeIsFarAhead(String when) {
        assertThat(TimeOrderedIds.lowestAt(Instant.parse(when)))
                .isGreaterThan(TimeOrderedIds.lowestAt(Instant.parse("2058-10-01T00:00:00Z")))
                .isLessThan(1L << 60);
    }
}
