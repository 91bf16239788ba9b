package io.carillon.adapters.store;

import static io.carillon.adapters.store.schema.Tables.BATCH;

import io.carillon.domain.delivery.Cancellation;
import io.carillon.domain.delivery.Control;
import io.carillon.domain.delivery.Registers;
import io.carillon.domain.event.LogEntry;
import io.carillon.domain.event.Transition;
import io.carillon.domain.message.BatchId;
import io.carillon.domain.message.MessageId;
import io.carillon.ports.store.CanceledStretch;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes deliveries back. */
final class Cancellations {
    /** What the log and the message say of one that was taken back by itself, or with its batch. */
    private static final Optional<String> BY_ITSELF = Optional.of("requested");

    static final Optional<String> WITH_ITS_BATCH = Optional.of("batch_canceled");

    private static final String MARK =
            Sql.of(Sql.DIALECT.update(BATCH).set(BATCH.CANCELED_AT, Sql.NUMBER).where(BATCH.ID.eq(Sql.NUMBER)));

    private final Workspace workspace;
    private final Instant now;
    private final Changes changes;

    Cancellations(Workspace workspace, Instant now) {
        this.workspace = workspace;
        this.now = now;
        this.changes = new Changes(workspace, LogEntry.Kind.DECISION, now);
    }

    List<Optional<Cancellation>> cancel(List<MessageId> messages) throws SQLException {
        List<Optional<Cancellation>> results = new ArrayList<>(messages.size());
        for (MessageId message : messages) {
            results.add(cancel(message.value(), BY_ITSELF));
        }
        changes.write();
        return results;
    }

    private Optional<Cancellation> cancel(long message, Optional<String> reason) throws SQLException {
        Optional<Delivery> found = Delivery.find(workspace.session, message * 8);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        List<Delivery> steps =
                found.get().chain.isEmpty() ? List.of(found.get()) : Delivery.ofMessage(workspace.session, message);
        Delivery delivery = steps.get(steps.size() - 1);
        Registers before = delivery.registers;
        Cancellation verdict = Cancellation.of(Fallbacks.registers(steps));
        if (verdict == Cancellation.CANCELED) {
            delivery.settle(before.with(Control.CANCELED), reason);
            delivery.store(workspace.session, now);
            changes.add(Transition.decision(before, delivery.registers, reason), delivery);
        }
        return Optional.of(verdict);
    }

    CanceledStretch cancelBatch(BatchId id, int from, int most) throws SQLException {
        Optional<StoredBatch> batch = StoredBatch.find(workspace.session, id);
        if (batch.isEmpty()) {
            return new CanceledStretch(0, true, List.of());
        }
        int made = made(batch.get(), from, most);
        int end = Math.min(made, Math.min(batch.get().accepted(), from + most));
        List<MessageId> canceled = new ArrayList<>();
        for (int i = from; i < end; i++) {
            long message = batch.get().firstMessage() + i;
            if (cancel(message, WITH_ITS_BATCH)
                    .filter(Cancellation.CANCELED::equals)
                    .isPresent()) {
                canceled.add(new MessageId(message));
            }
        }
        changes.write();
        return new CanceledStretch(Math.max(from, end), end >= batch.get().accepted(), canceled);
    }

    /** Makes as many of the batch's messages as are to be looked at. @return how many are made */
    private int made(StoredBatch batch, int from, int most) throws SQLException {
        if (batch.isExpanded()) {
            return batch.accepted();
        }
        if (batch.canceledAt().isEmpty()) {
            workspace.session.update(MARK, Times.micros(now), batch.id());
        }
        int missing = Math.min(batch.accepted(), from + most) - batch.expanded();
        int left = missing > 0
                ? new Moves(workspace, now).expand(new BatchId(batch.id()), Math.min(missing, most))
                : batch.accepted() - batch.expanded();
        return batch.accepted() - left;
    }
}
