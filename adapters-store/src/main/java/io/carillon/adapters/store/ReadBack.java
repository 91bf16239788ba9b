package io.carillon.adapters.store;

import io.carillon.domain.delivery.CallId;
import io.carillon.domain.delivery.CallState;
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
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Settles by what the provider lists what became of messages sent. */
final class ReadBack {
    private static final Optional<String> NOT_FOUND = Optional.of("not_found_at_provider");

    private final Session session;
    private final Instant at;
    private final Changes changes;
    private final Set<Long> touched = new LinkedHashSet<>();

    ReadBack(Workspace workspace, Instant at) {
        this.session = workspace.session;
        this.at = at;
        this.changes = new Changes(workspace, LogEntry.Kind.READ_BACK, at);
    }

    /** Whether the call carries the delivery. */
    boolean isCarried(Ours ours) throws SQLException {
        return call(ours).filter(c -> c.carries(ours.delivery().value())).isPresent();
    }

    private Optional<StoredCall> call(Ours ours) throws SQLException {
        return StoredCall.find(session, ours.call().value());
    }

    private boolean isUnclear(Ours ours) throws SQLException {
        return call(ours).orElseThrow().state() == CallState.UNRESOLVED;
    }

    /** A listed message that nobody has is the delivery. */
    void found(Ours ours, ListedMessage listed) throws SQLException {
        bind(ours, listed.reference());
        touched.add(ours.call().value());
        prove(ours, listed, isUnclear(ours));
    }

    private void bind(Ours ours, ProviderReference reference) throws SQLException {
        long message = ours.delivery().message().value();
        var known = new KnownMessages.Known(message, Optional.of(ours.call().value()));
        long conversation = Destinations.conversation(session, ours.delivery().value());
        KnownMessages.bind(session, conversation, reference, known);
        Delivery delivery = delivery(ours);
        if (delivery.refer(reference.value())) {
            delivery.store(session, at);
        }
    }

    private Delivery delivery(Ours ours) throws SQLException {
        return Delivery.find(session, ours.delivery().value()).orElseThrow();
    }

    /** A listed message that is known to be the delivery. */
    void seenAgain(Ours ours, ListedMessage listed) throws SQLException {
        prove(ours, listed, false);
    }

    /** What is already known at least as well is no news. */
    private void prove(Ours ours, ListedMessage listed, boolean isNews) throws SQLException {
        Delivery delivery = delivery(ours);
        Registers before = delivery.registers;
        if (!isNews && listed.proves().compareTo(before.evidence()) <= 0) {
            return;
        }
        touched.add(ours.call().value());
        Registers after = Settlement.ofFact(before, isUnclear(ours), listed.proves());
        delivery.learn(after, report(listed));
        delivery.store(session, at);
        changes.add(
                Transition.evidence(Optional.of(ours.call()), before, after, listed.proves())
                        .saying(Optional.of(listed.status())),
                delivery);
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
    void confirm(Finding finding) throws SQLException {
        var ours = new Ours(finding.delivery(), finding.call());
        if (!isCarried(ours)) {
            return;
        }
        long message = ours.delivery().message().value();
        long conversation = Destinations.conversation(session, ours.delivery().value());
        var holder = KnownMessages.find(session, conversation, finding.reference());
        if (holder.filter(k -> k.message() == message).isPresent()) {
            seenAgain(ours, finding.listed());
        } else if (holder.filter(k -> k.call().isPresent()).isEmpty()) {
            found(ours, finding.listed());
        }
    }

    void finish() throws SQLException {
        changes.write();
        for (long call : touched) {
            StoredCall.clearUp(session, call);
        }
    }

    void ruleOut(CallId id) throws SQLException {
        var call = StoredCall.find(session, id.value()).filter(c -> c.state() == CallState.UNRESOLVED);
        if (call.isEmpty()) {
            return;
        }
        for (long member : call.get().members()) {
            ruleOut(Delivery.find(session, member).orElseThrow(), id);
        }
        changes.write();
        call.get().become(session, CallState.RESOLVED);
    }

    private void ruleOut(Delivery delivery, CallId call) throws SQLException {
        Registers before = delivery.registers;
        if (before.unresolvedCalls() == 0) {
            return;
        }
        Registers after = Settlement.ofAbsence(before);
        if (after.control().isWaiting() && delivery.due.isAfter(at)) {
            delivery.due = at;
        }
        delivery.settle(after, NOT_FOUND);
        delivery.store(session, at);
        changes.add(
                Transition.evidence(Optional.of(call), before, after, Evidence.NONE)
                        .because(NOT_FOUND),
                delivery);
    }
}
