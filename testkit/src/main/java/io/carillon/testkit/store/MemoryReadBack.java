package io.carillon.testkit.store;

import io.carillon.domain.conversation.ConversationId;
import io.carillon.domain.delivery.CallId;
import io.carillon.domain.delivery.CallState;
import io.carillon.domain.delivery.DeliveryId;
import io.carillon.domain.delivery.DeliveryReport;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.delivery.ListedMessage;
import io.carillon.domain.delivery.Registers;
import io.carillon.domain.delivery.Settlement;
import io.carillon.domain.event.LogEntry;
import io.carillon.domain.event.Transition;
import io.carillon.domain.message.ProviderReference;
import io.carillon.ports.store.Chats.Finding;
import io.carillon.ports.store.Chats.Ours;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Settles by what the provider lists what became of messages sent. */
final class MemoryReadBack {
    private static final Optional<String> NOT_FOUND = Optional.of("not_found_at_provider");

    private final MemoryState state;
    private final Instant at;
    private final Changes changes;
    private final Set<CallId> touched = new LinkedHashSet<>();

    MemoryReadBack(MemoryState state, Instant at) {
        this.state = state;
        this.at = at;
        this.changes = new Changes(state, LogEntry.Kind.READ_BACK, at);
    }

    /** Whether the call carries the delivery. */
    boolean isCarried(Ours ours) {
        KeptCall call = state.calls.get(ours.call());
        return call != null && call.members.contains(ours.delivery());
    }

    /** A listed message that nobody has is the delivery. */
    void found(Ours ours, ListedMessage listed) {
        bind(ours, listed.reference());
        touched.add(ours.call());
        prove(ours, listed, isUnclear(ours));
    }

    private void bind(Ours ours, ProviderReference reference) {
        var known = new KeptReferences.Known(ours.delivery().message(), Optional.of(ours.call()));
        state.references.bind(conversation(ours), reference, known);
        state.delivery(ours.delivery()).orElseThrow().refer(reference, at);
    }

    private ConversationId conversation(Ours ours) {
        return state.leg(ours.delivery()).conversation();
    }

    /** A listed message that is known to be the delivery. */
    void seenAgain(Ours ours, ListedMessage listed) {
        prove(ours, listed, false);
    }

    /** What is already known at least as well is no news. */
    private void prove(Ours ours, ListedMessage listed, boolean isNews) {
        KeptDelivery delivery = state.delivery(ours.delivery()).orElseThrow();
        Registers before = delivery.registers;
        if (!isNews && listed.proves().compareTo(before.evidence()) <= 0) {
            return;
        }
        touched.add(ours.call());
        Registers after = Settlement.ofFact(before, isUnclear(ours), listed.proves());
        delivery.learn(after, report(listed), at);
        changes.add(
                Transition.evidence(Optional.of(ours.call()), before, after, listed.proves())
                        .saying(Optional.of(listed.status())),
                delivery);
    }

    private boolean isUnclear(Ours ours) {
        return state.calls.get(ours.call()).state == CallState.UNRESOLVED;
    }

    private static DeliveryReport report(ListedMessage listed) {
        return new DeliveryReport(
                Optional.of(listed.reference()),
                Optional.of(listed.with()),
                listed.proves(),
                listed.status(),
                Optional.empty(),
                listed.occurredAt());
    }

    /** A reference that another delivery of ours has proves nothing for this one. */
    void confirm(Finding finding) {
        var ours = new Ours(finding.delivery(), finding.call());
        if (!isCarried(ours)) {
            return;
        }
        var holder =
                state.references.find(conversation(ours), finding.reference()).map(KeptReferences.Known::message);
        if (holder.filter(m -> m.equals(ours.delivery().message())).isPresent()) {
            seenAgain(ours, finding.listed());
        } else if (holder.filter(state.messages::containsKey).isEmpty()) {
            found(ours, finding.listed());
        }
    }

    void finish() {
        changes.write();
        state.clearUp(touched);
    }

    void ruleOut(CallId id) {
        KeptCall call = state.calls.get(id);
        if (call == null || call.state != CallState.UNRESOLVED) {
            return;
        }
        call.members.forEach(d -> ruleOut(d, id));
        changes.write();
        call.state = CallState.RESOLVED;
    }

    private void ruleOut(DeliveryId id, CallId call) {
        KeptDelivery delivery = state.delivery(id).orElseThrow();
        Registers before = delivery.registers;
        if (before.unresolvedCalls() == 0) {
            return;
        }
        Registers after = Settlement.ofAbsence(before);
        if (after.control().isWaiting() && delivery.due.isAfter(at)) {
            delivery.due = at;
        }
        delivery.settle(after, NOT_FOUND, at);
        changes.add(
                Transition.evidence(Optional.of(call), before, after, Evidence.NONE)
                        .because(NOT_FOUND),
                delivery);
    }
}
