package io.carillon.application.batch;

import io.carillon.application.message.MessageViews;
import io.carillon.application.work.Worker;
import io.carillon.domain.delivery.DeliveryId;
import io.carillon.domain.event.LogEntry;
import io.carillon.domain.message.BatchId;
import io.carillon.ports.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Finds out when all messages of a batch are final, and enters that into the log: once, whatever crashes, because the batch is
 * marked in the same commit. Reads the log behind those who write it, so that nothing that sends or takes in reports has to
 * know of it; while no batch is open, it reads nothing. Safe for use by several threads.
 */
public final class BatchCompletion {
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int READ_AT_ONCE = 200;

    private final Store store;
    private final MessageViews views;
    private final Clock clock;
    private final Worker thread = new Worker("batches", 1);
    private final Queue<BatchId> taken = new ConcurrentLinkedQueue<>();
    /** By the id of the first message. */
    private final TreeMap<Long, OpenBatch> open = new TreeMap<>();

    private boolean remembered;
    private long read;

    public BatchCompletion(Store store, MessageViews views, Clock clock) {
        this.store = store;
        this.views = views;
        this.clock = clock;
    }

    public void start() {
        thread.every(PAUSE, Duration.ZERO, this::look);
    }

    /** A batch was committed. */
    public void watch(BatchId batch) {
        taken.add(batch);
    }

    public void stop(Duration patience) {
        thread.stop(patience);
    }

    private void look() {
        if (!remembered) {
            taken.addAll(store.messages().incompleteBatches());
            remembered = true;
        }
        open();
        countChanges();
        Instant now = clock.instant();
        for (OpenBatch batch : List.copyOf(open.values())) {
            if (batch.isWorthALook(now) && isOver(batch, now)) {
                open.remove(batch.row.firstMessage().value());
            }
        }
    }

    /** What changed before a batch is opened does not count, because it is looked at right afterwards. */
    private void open() {
        if (open.isEmpty() && !taken.isEmpty()) {
            read = store.log().lastPosition();
        }
        for (BatchId id = taken.peek(); id != null; id = taken.peek()) {
            store.messages()
                    .batch(id)
                    .filter(row -> row.completedAt().isEmpty())
                    .ifPresent(row -> open.put(row.firstMessage().value(), new OpenBatch(row)));
            taken.remove();
        }
    }

    private void countChanges() {
        int found = open.isEmpty() ? 0 : READ_AT_ONCE;
        while (found == READ_AT_ONCE) {
            List<LogEntry> entries = store.log().from(read + 1, READ_AT_ONCE);
            entries.forEach(this::count);
            found = entries.size();
        }
    }

    private void count(LogEntry entry) {
        if (entry instanceof LogEntry.OfDeliveries of && of.kind() != LogEntry.Kind.ADMISSION) {
            for (DeliveryId delivery : of.deliveries()) {
                long message = delivery.message().value();
                var candidate = open.floorEntry(message);
                if (candidate != null && candidate.getValue().holds(message)) {
                    candidate.getValue().changed();
                }
            }
        }
        read = entry.position();
    }

    private boolean isOver(OpenBatch batch, Instant now) {
        var tally = store.messages().batchTally(batch.row.id());
        var channel = batch.row.channel();
        if (!batch.look(tally, now, (status, since) -> views.finalFrom(status, channel, since))) {
            return false;
        }
        store.ledger().completeBatch(batch.row.id(), clock.instant()).join();
        return true;
    }
}
