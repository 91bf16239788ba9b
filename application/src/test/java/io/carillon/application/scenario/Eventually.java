package io.carillon.application.scenario;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;

/** Waits for a condition, looking often; fails with what was seen last. */
final class Eventually {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Eventually() {}

    static <T> void becomes(Supplier<T> actual, T expected) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        T seen = actual.get();
        while (!expected.equals(seen) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(2_000_000);
            seen = actual.get();
        }
        Assertions.assertThat(seen).isEqualTo(expected);
    }

    static void holds(Supplier<Boolean> condition) {
        becomes(condition, true);
    }
}
