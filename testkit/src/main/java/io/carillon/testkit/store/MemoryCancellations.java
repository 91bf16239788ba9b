package io.carillon.testkit.store;

import io.carillon.domain.delivery.Cancellation;
import io.carillon.domain.delivery.Control;
import io.carillon.domain.event.LogEntry;
import io.carillon.domain.event.Transition;
import io.carillon.domain.message.BatchId;
import io.carillon.domain.message.MessageId;
import io.carillon.ports.store.CanceledStretch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes deliveries back. */
final class MemoryCancellations {
    static final Optional<String> WITH_ITS_BATCH = Optional.of("batch_canceled");
    private static final Optional<String> BY_ITSELF = Optional.of("requested");

    private final MemoryState state;
    private final Instant now;
    private final Changes changes;

    MemoryCancellations(MemoryState state, Instant now) {
        this.state = state;
        this.now = now;
        this.changes = new Changes(state, LogEntry.Kind.DECISION, now);
    }

    List<Optional<Cancellation>> cancel(List<MessageId> messages) {
        var results = messages.stream()
                .map(id -> Optional.ofNullable(state.messages.get(id)).map(m -> cancel(m, BY_ITSELF)))
                .toList();
        changes.write();
        return results;
    }

    private Cancellation cancel(KeptMessage message, Optional<String> reason) {
        KeptDelivery delivery = message.legs.get(message.legs.size() - 1).delivery;
        var before = delivery.registers;
        Cancellation verdict = Cancellation.of(message.registers());
        if (verdict == Cancellation.CANCELED) {
            var after = before.with(Control.CANCELED);
            delivery.settle(after, reason, now);
            changes.add(Transition.decision(before, after, reason), delivery);
        }
        return verdict;
    }

    CanceledStretch cancelBatch(BatchId id, int from, int most) {
        KeptBatch batch = state.batches.get(id);
        if (batch == null) {
            return new CanceledStretch(0, true, List.of());
        }
        int wanted = Math.min(batch.size(), from + most);
        if (batch.expanded < batch.size()) {
            batch.canceled = true;
        }
        if (batch.expanded < wanted) {
            new MemoryMoves(state, now).expand(id, Math.min(wanted - batch.expanded, most));
        }
        int end = Math.min(batch.expanded, wanted);
        List<MessageId> canceled = new ArrayList<>();
        for (int i = from; i < end; i++) {
            MessageId message = batch.message(i);
            if (cancel(state.messages.get(message), WITH_ITS_BATCH) == Cancellation.CANCELED) {
                canceled.add(message);
            }
        }
        changes.write();
        return new CanceledStretch(Math.max(from, end), end >= batch.size(), canceled);
    }
}
