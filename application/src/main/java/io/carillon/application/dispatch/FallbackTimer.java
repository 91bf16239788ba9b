package io.carillon.application.dispatch;

import io.carillon.domain.channel.ChannelId;
import io.carillon.ports.store.FallbackProgress;
import io.carillon.ports.store.Store;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the ledger start the further steps of messages when their time has come. What is due is a stored fact, so nothing that
 * sends or takes in reports has to know of it, and a restart forgets none. One look into an index that is mostly empty.
 */
final class FallbackTimer {
    private static final Logger LOG = LoggerFactory.getLogger(FallbackTimer.class);
    private static final int AT_ONCE = 500;

    private final Store store;
    private final Consumer<ChannelId> wake;
    private final AtomicBoolean underWay = new AtomicBoolean();

    /** @param wake is told of the channels on which something is queued now */
    FallbackTimer(Store store, Consumer<ChannelId> wake) {
        this.store = store;
        this.wake = wake;
    }

    void look(Instant now) {
        boolean due = !underWay.get()
                && store.dispatch()
                        .nextFallback()
                        .filter(next -> !next.isAfter(now))
                        .isPresent();
        if (due && underWay.compareAndSet(false, true)) {
            var unused = store.ledger().advanceFallbacks(now, AT_ONCE).whenComplete(this::advanced);
        }
    }

    private void advanced(FallbackProgress progress, Throwable failure) {
        underWay.set(false);
        if (failure != null) {
            LOG.warn("messages could not go on to their next step and will be tried again: {}", failure.getMessage());
        } else {
            progress.channels().forEach(wake);
        }
    }
}
