package io.carillon.testkit.store;

import io.carillon.domain.delivery.Cancellation;
import io.carillon.domain.delivery.Control;
import io.carillon.domain.delivery.DeliveryId;
import io.carillon.domain.delivery.Registers;
import io.carillon.domain.event.Transition;
import io.carillon.ports.store.MessageQueries.DeliveryRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Takes messages back that may go on to further steps. */
final class MemoryStepCancellations {
    private final MemoryState state;
    private final Instant now;
    private final Changes changes;

    MemoryStepCancellations(MemoryState state, Instant now, Changes changes) {
        this.state = state;
        this.now = now;
        this.changes = changes;
    }

    /** Ends all steps that wait; where none does, the next one, before it starts. */
    Cancellation cancel(KeptMessage message, Optional<String> reason) {
        Cancellation verdict = Cancellation.of(new MemoryFallbacks(state, now).fallback(message), now);
        if (verdict == Cancellation.CANCELED) {
            List<KeptLeg> waiting = message.legs.stream()
                    .filter(leg -> leg.delivery.registers.control().isWaiting())
                    .toList();
            waiting.forEach(leg -> end(leg.delivery, reason));
            if (waiting.isEmpty()) {
                forestall(message, reason);
            }
        }
        return verdict;
    }

    private void end(KeptDelivery step, Optional<String> reason) {
        Registers before = step.registers;
        step.settle(before.with(Control.CANCELED), reason, now);
        changes.add(Transition.decision(before, step.registers, reason), step);
    }

    /** It went nowhere: no conversation has it. */
    private void forestall(KeptMessage message, Optional<String> reason) {
        var next = message.fallback.orElseThrow().plan.get(message.legs.size() - 1);
        Registers ended = Registers.at(Control.CANCELED);
        var delivery = new DeliveryRow(
                DeliveryId.of(message.id, message.legs.size()),
                ended,
                now,
                reason,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                now);
        var place = new KeptLeg.Place(next.channel(), next.to(), message.conversation());
        KeptLeg leg = new KeptLeg(place, message.submission, delivery);
        message.legs.add(leg);
        changes.add(Transition.decision(Registers.at(Control.QUEUED), ended, reason), leg.delivery);
    }
}
