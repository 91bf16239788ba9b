package io.carillon.application.retention;

import io.carillon.application.work.Seldom;
import io.carillon.application.work.Worker;
import io.carillon.ports.store.Retention;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets go of what is old, in small commits between the others, and not while the store is busy. */
public final class Sweeper {
    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
    private static final int CHUNK = 500;
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration BREATH = Duration.ofMillis(50);
    /** A small commit that takes longer had to wait for others: they come first. */
    private static final Duration BUSY = Duration.ofMillis(250);

    private final Retention store;
    private final RetentionSettings settings;
    private final Clock clock;
    private final Seldom trouble = new Seldom();
    private final Worker thread = new Worker("sweep", 1);

    public Sweeper(Retention store, RetentionSettings settings, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    public void start() {
        thread.after(BREATH, this::sweep);
    }

    public void stop() {
        thread.stop(Duration.ZERO);
    }

    private void sweep() {
        long begun = System.nanoTime();
        boolean more = false;
        try {
            int gone = store.sweep(settings.bounds(clock.instant()), CHUNK).join();
            more = gone >= CHUNK && System.nanoTime() - begun < BUSY.toNanos();
        } catch (RuntimeException e) {
            trouble.tell(() -> LOG.warn("what is old stays for now: {}", e.getMessage()));
        } finally {
            thread.after(more ? BREATH : PAUSE, this::sweep);
        }
    }
}
