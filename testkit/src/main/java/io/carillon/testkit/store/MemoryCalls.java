package io.carillon.testkit.store;

import io.carillon.domain.delivery.CallId;
import io.carillon.domain.delivery.CallState;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.delivery.Control;
import io.carillon.domain.delivery.DeliveryId;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.delivery.Registers;
import io.carillon.domain.delivery.Settlement;
import io.carillon.domain.event.LogEntry;
import io.carillon.domain.event.Transition;
import io.carillon.domain.message.ProviderReference;
import io.carillon.ports.store.CallResult;
import io.carillon.ports.store.CallResult.OfDelivery;
import io.carillon.ports.store.NewCall;
import io.carillon.ports.store.StartedCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The start and the end of calls. */
final class MemoryCalls {
    private final MemoryState state;

    MemoryCalls(MemoryState state) {
        this.state = state;
    }

    StartedCall start(NewCall call) {
        List<DeliveryId> claimed = new ArrayList<>();
        var suppressed = new Changes(state, LogEntry.Kind.DECISION, call.startedAt());
        for (DeliveryId id : call.deliveries()) {
            state.delivery(id).filter(d -> mayStart(d, call)).ifPresent(d -> {
                if (hasOptedOut(d, call)) {
                    suppress(d, call, suppressed);
                } else {
                    d.start(call.id(), call.startedAt());
                    claimed.add(id);
                }
            });
        }
        suppressed.write();
        if (!claimed.isEmpty()) {
            state.calls.put(call.id(), new KeptCall(call, List.copyOf(claimed)));
        }
        return new StartedCall(call.id(), claimed);
    }

    private boolean mayStart(KeptDelivery delivery, NewCall call) {
        return delivery.registers.control() == Control.QUEUED
                && state.leg(delivery.id).channel.equals(call.channel())
                && state.holdOver(call.account(), call.channel()).isEmpty();
    }

    private boolean hasOptedOut(KeptDelivery delivery, NewCall call) {
        return state.people.hasOptedOut(call.channel(), state.leg(delivery.id).to);
    }

    private static void suppress(KeptDelivery delivery, NewCall call, Changes changes) {
        Registers before = delivery.registers;
        Registers after = before.with(Control.SUPPRESSED);
        Optional<String> reason = Optional.of("opted_out");
        delivery.settle(after, reason, call.startedAt());
        changes.add(Transition.decision(before, after, reason), delivery);
    }

    void end(CallResult result) {
        KeptCall call = state.calls.get(result.call());
        if (call == null || call.state == CallState.ANSWERED) {
            return;
        }
        CallState before = call.state;
        var changes = new Changes(state, LogEntry.Kind.OUTCOME, result.endedAt());
        for (OfDelivery outcome : result.deliveries()) {
            if (call.members.contains(outcome.delivery())) {
                settle(result, before, outcome, changes);
            }
        }
        changes.write();
        close(call, result);
        state.clearUp(List.of(result.call()));
    }

    private static void close(KeptCall call, CallResult result) {
        if (call.state == CallState.RESOLVED) {
            call.reference = call.reference.or(result::reference);
            return;
        }
        boolean late = call.state == CallState.UNRESOLVED;
        if (!late) {
            call.state = result.state();
        } else if (result.state() == CallState.ANSWERED) {
            call.state = CallState.RESOLVED;
        }
        call.endedAt = Optional.of(result.endedAt());
        call.reference = result.reference().or(() -> call.reference);
        call.complaint = result.complaint();
        call.exchange = result.exchange().or(() -> call.exchange);
    }

    private void settle(CallResult result, CallState callBefore, OfDelivery outcome, Changes changes) {
        KeptDelivery delivery = state.delivery(outcome.delivery()).orElseThrow();
        boolean latest = delivery.call.equals(Optional.of(result.call()));
        Registers before = delivery.registers;
        Registers after = settled(before, callBefore, latest, outcome);
        boolean proves = callBefore == CallState.UNRESOLVED && outcome.fact().compareTo(Evidence.UNKNOWN) > 0;
        boolean names = delivery.reference.isEmpty() && outcome.reference().isPresent();
        if (callBefore != CallState.OPEN && !proves && !names && after.equals(before)) {
            return;
        }
        outcome.reference().ifPresent(r -> refer(delivery, result.call(), r));
        boolean asWanted = after.control() == outcome.next();
        if (after.control() != before.control() && asWanted && after.control().isWaiting()) {
            delivery.due = outcome.due();
        }
        delivery.settle(after, asWanted ? outcome.reason() : Optional.empty(), result.endedAt());
        changes.add(
                Transition.evidence(Optional.of(result.call()), before, after, outcome.fact())
                        .because(delivery.reason)
                        .saying(said(result, outcome)),
                delivery);
    }

    private void refer(KeptDelivery delivery, CallId call, ProviderReference reference) {
        delivery.reference = Optional.of(reference);
        var message = state.leg(delivery.id);
        state.references.bind(
                message.conversation(), reference, new KeptReferences.Known(message.id, Optional.of(call)));
    }

    private static Registers settled(Registers before, CallState call, boolean latest, OfDelivery outcome) {
        if (call != CallState.RESOLVED) {
            return Settlement.ofCall(before, call == CallState.UNRESOLVED, latest, outcome.fact(), outcome.next());
        }
        return outcome.fact().compareTo(Evidence.UNKNOWN) > 0
                ? Settlement.ofFact(before, false, outcome.fact())
                : before;
    }

    private static Optional<String> said(CallResult result, OfDelivery outcome) {
        return outcome.fact() == Evidence.ACCEPTED
                ? Optional.empty()
                : result.complaint().map(Complaint::providerCode);
    }
}
