package io.carillon.domain.id;

import java.time.Clock;
import java.time.Instant;

/**
 * Hands out ids that grow with time: 40 bits of milliseconds since 2024 (until 2058) above 20 bits of sequence. Sixty
 * bits in all, because a delivery id appends three more for its step.
 *
 * <p>Safe for use by several threads. Never repeats, also when the clock goes back: it counts on from the last id. Seed it
 * with the greatest id in the store so that this holds across restarts.
 */
public final class TimeOrderedIds {
    private static final Instant EPOCH = Instant.parse("2024-01-01T00:00:00Z");
    private static final long LONGEST_MILLIS = (1L << 40) - 1;
    private static final Instant END = EPOCH.plusMillis(LONGEST_MILLIS);
    private static final int SEQUENCE_BITS = 20;

    private final Clock clock;
    private long last;

    public TimeOrderedIds(Clock clock, long greatestKnown) {
        this.clock = clock;
        this.last = greatestKnown;
    }

    public long next() {
        return reserve(1);
    }

    /** Takes {@code count} consecutive ids and returns the first; {@code count} is 1 to 1,000,000. */
    public synchronized long reserve(int count) {
        if (count < 1 || count > 1_000_000) {
            throw new IllegalArgumentException("count must be 1 to 1000000");
        }
        long first = Math.max(last + 1, lowestAt(clock.instant()));
        last = first + count - 1;
        return first;
    }

    /** The lowest id that could have been made at {@code when}: the boundary for questions such as "since". */
    public static long lowestAt(Instant when) {
        if (!when.isBefore(END)) {
            return LONGEST_MILLIS << SEQUENCE_BITS;
        }
        return when.isBefore(EPOCH) ? 0 : (when.toEpochMilli() - EPOCH.toEpochMilli()) << SEQUENCE_BITS;
    }
}
