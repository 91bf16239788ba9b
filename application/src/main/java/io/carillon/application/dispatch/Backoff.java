package io.carillon.application.dispatch;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Exponential back-off with jitter: about 1 s, 2 s, 4 s … up to 5 minutes, each shortened by up to a half. */
final class Backoff {
    private static final long FIRST_MILLIS = 1_000;
    private static final long LONGEST_MILLIS = 300_000;

    private final RandomGenerator random;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /** @param tries how many attempts have failed, 1 or more */
    Duration after(int tries) {
        long full = Math.min(LONGEST_MILLIS, FIRST_MILLIS << Math.min(tries - 1, 20));
        return Duration.ofMillis(full / 2 + random.nextLong(full / 2 + 1));
    }
}
