package io.carillon.application.work;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Lets a trouble that goes on be told once in ten seconds instead of each time that it is met, so that a full disk is not filled
 * further by telling of it. Safe for use by several threads.
 */
public final class Seldom {
    private static final long PAUSE_NANOS = 10_000_000_000L;

    private final AtomicLong told = new AtomicLong(System.nanoTime() - PAUSE_NANOS);

    /** Runs {@code telling} unless that was done within the last ten seconds. */
    public void tell(Runnable telling) {
        long now = System.nanoTime();
        long before = told.get();
        if (now - before >= PAUSE_NANOS && told.compareAndSet(before, now)) {
            telling.run();
        }
    }
}
