package io.carillon.application.dispatch;

import io.carillon.application.work.Seldom;
import io.carillon.application.work.Worker;
import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.message.BatchId;
import io.carillon.ports.store.MessageQueries.BatchRow;
import io.carillon.ports.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the messages of batches, a chunk at a time, one batch after the other, so that other writes come in between. */
final class BatchExpander {
    private static final Logger LOG = LoggerFactory.getLogger(BatchExpander.class);
    private static final int CHUNK = 250;
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final Store store;
    private final Clock clock;
    private final Consumer<ChannelId> expanded;
    private final Worker thread;
    private final Seldom trouble = new Seldom();
    private final AtomicBoolean retrying = new AtomicBoolean();
    private final Set<ChannelId> expanding = ConcurrentHashMap.newKeySet();
    private Collection<ChannelId> channels = Set.of();

    BatchExpander(Store store, Clock clock, Consumer<ChannelId> expanded) {
        this.store = store;
        this.clock = clock;
        this.expanded = expanded;
        this.thread = new Worker("expand", 1);
    }

    void start(Collection<ChannelId> all) {
        channels = Set.copyOf(all);
        thread.execute(this::expandAll);
    }

    void wake() {
        thread.execute(this::expandAll);
    }

    void stop() {
        thread.stop(Duration.ZERO);
    }

    private void expandAll() {
        boolean failed = false;
        for (BatchId batch : store.dispatch().unexpandedBatches()) {
            try {
                expand(batch);
            } catch (RuntimeException e) {
                // One that cannot be expanded must not keep the others waiting.
                trouble.tell(
                        () -> LOG.warn("batch {} and perhaps others wait for the store: {}", batch, e.getMessage()));
                failed = true;
            }
        }
        if (failed && retrying.compareAndSet(false, true)) {
            thread.after(RETRY, () -> {
                retrying.set(false);
                expandAll();
            });
        }
    }

    private void expand(BatchId batch) {
        Optional<ChannelId> channel =
                store.messages().batch(batch).map(BatchRow::channel).filter(channels::contains);
        channel.ifPresent(expanding::add);
        try {
            int left;
            do {
                left = store.ledger().expand(batch, CHUNK, clock.instant()).join();
                if (left > 0) {
                    channel.ifPresent(expanded);
                }
            } while (left > 0 && !thread.isStopped());
        } finally {
            // First, so that whoever is told last waits for nothing more.
            channel.ifPresent(expanding::remove);
            channel.ifPresent(expanded);
        }
    }

    /** Whether messages of a batch are just being made for the channel; when that ends the channel is told. */
    boolean isExpanding(ChannelId channel) {
        return expanding.contains(channel);
    }
}
