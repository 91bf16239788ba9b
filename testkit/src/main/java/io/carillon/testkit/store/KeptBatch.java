package io.carillon.testkit.store;

import io.carillon.domain.delivery.Control;
import io.carillon.domain.delivery.DeliveryId;
import io.carillon.domain.delivery.Registers;
import io.carillon.domain.message.MessageId;
import io.carillon.ports.store.MessageQueries.BatchRow;
import io.carillon.ports.store.MessageQueries.DeliveryRow;
import io.carillon.ports.store.MessageQueries.MessageRow;
import io.carillon.ports.store.NewBatch;
import java.util.Optional;

/** A batch and how many of its messages are made. */
final class KeptBatch {
    final NewBatch batch;
    final Control control;
    private final Optional<String> reason;
    int expanded;

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

    BatchRow row() {
        return new BatchRow(
                batch.id(),
                batch.channel(),
                batch.firstMessage(),
                size(),
                batch.refused(),
                batch.submission(),
                batch.createdAt());
    }
}
