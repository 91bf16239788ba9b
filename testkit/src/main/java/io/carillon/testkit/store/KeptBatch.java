package io.carillon.testkit.store;

import io.carillon.domain.delivery.Control;
import io.carillon.domain.delivery.DeliveryId;
import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.delivery.Registers;
import io.carillon.domain.message.MessageId;
import io.carillon.ports.store.MessageQueries.BatchRow;
import io.carillon.ports.store.MessageQueries.DeliveryRow;
import io.carillon.ports.store.MessageQueries.MessageRow;
import io.carillon.ports.store.MessageQueries.Tally;
import io.carillon.ports.store.NewBatch;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** A batch and how many of its messages are made. */
final class KeptBatch {
    final NewBatch batch;
    final Control control;
    private final Optional<String> reason;
    int expanded;
    Optional<Instant> completedAt = Optional.empty();
    boolean canceled;

    KeptBatch(NewBatch batch, Control control, Optional<String> reason) {
        this.batch = batch;
        this.control = control;
        this.reason = reason;
    }

    int size() {
        return batch.recipients().size();
    }

    MessageId message(int index) {
        return new MessageId(batch.firstMessage().value() + index);
    }

    boolean holds(MessageId id) {
        long index = id.value() - batch.firstMessage().value();
        return index >= 0 && index < size();
    }

    /** The message that will be made of a recipient, as it was when the batch was taken. */
    MessageRow unmade(int index) {
        var recipient = batch.recipients().get(index);
        var due = batch.submission().dueAt(batch.createdAt());
        return new MessageRow(
                message(index),
                Optional.of(batch.id()),
                batch.channel(),
                recipient.to(),
                Optional.empty(),
                batch.submission(),
                recipient.clientReference(),
                batch.createdAt(),
                new DeliveryRow(
                        DeliveryId.of(message(index), 0),
                        Registers.at(control),
                        due,
                        reason,
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        batch.createdAt()));
    }

    Map<PublicStatus, Tally> tally(MemoryState state) {
        Map<PublicStatus, Tally> tally = new EnumMap<>(PublicStatus.class);
        for (int i = 0; i < size(); i++) {
            KeptMessage made = state.messages.get(message(i));
            Registers registers = made == null ? Registers.at(control) : made.delivery.registers;
            Instant changed = made == null ? batch.createdAt() : made.delivery.updatedAt;
            tally.merge(registers.status(), new Tally(1, changed), Tally::plus);
        }
        return tally;
    }

    Map<PublicStatus, Integer> counts(MemoryState state) {
        Map<PublicStatus, Integer> counts = new EnumMap<>(PublicStatus.class);
        tally(state).forEach((status, tally) -> counts.put(status, tally.count()));
        return counts;
    }

    BatchRow row() {
        return new BatchRow(
                batch.id(),
                batch.channel(),
                batch.firstMessage(),
                size(),
                batch.refused(),
                batch.submission(),
                batch.createdAt(),
                completedAt);
    }
}
