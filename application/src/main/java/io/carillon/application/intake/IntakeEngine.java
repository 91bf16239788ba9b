package io.carillon.application.intake;

import io.carillon.application.work.Worker;
import io.carillon.ports.store.IntakeQueries.Pending;
import io.carillon.ports.store.Store;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Polls every page at its own pace, so that a provider that hangs delays no other. */
public final class IntakeEngine {
    private static final Logger LOG = LoggerFactory.getLogger(IntakeEngine.class);
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final IntakePages pages;
    private final Store store;
    private final Worker threads;

    public IntakeEngine(IntakePages pages, Store store) {
        this.pages = pages;
        this.store = store;
        this.threads = new Worker("poll", Math.max(1, pages.all().size()));
    }

    /** Reads what an earlier run kept and did not read, then begins to poll. */
    public void start() {
        threads.execute(this::takeUpPending);
        for (PagePoller<?> poller : pages.all()) {
            pollAfter(poller, poller.page().interval().dividedBy(4));
        }
    }

    /** Stops polling and waits for pages that are just being taken in, at most {@code deadline}. */
    public void stop(Duration deadline) {
        if (!threads.stop(deadline)) {
            LOG.warn("a poll did not end in time; what it pulled is in the store or was never pulled");
        }
    }

    private void pollAfter(PagePoller<?> poller, Duration pause) {
        threads.after(pause, () -> {
            try {
                poller.poll();
            } finally {
                pollAfter(poller, poller.pause());
            }
        });
    }

    private void takeUpPending() {
        boolean failed = false;
        for (Pending pending : store.intakeQueries().pendingRaw()) {
            try {
                pages.of(pending.raw().account(), pending.raw().kind()).ifPresent(poller -> poller.take(pending));
            } catch (RuntimeException e) {
                LOG.warn("a raw reply of an earlier run waits for the store: {}", e.getMessage());
                failed = true;
            }
        }
        if (failed) {
            threads.after(RETRY, this::takeUpPending);
        }
    }
}
