package io.carillon.adapters.store;

import io.carillon.domain.delivery.CallId;
import io.carillon.domain.delivery.CallState;
import io.carillon.domain.delivery.DeliveryReport;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.delivery.Registers;
import io.carillon.domain.delivery.Settlement;
import io.carillon.domain.event.LogEntry;
import io.carillon.domain.event.Transition;
import io.carillon.ports.store.Intake.Binding;
import io.carillon.ports.store.Intake.Target;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Enters what one operation brings in. */
final class Entering {
    private final Workspace workspace;
    private final Instant at;
    private final Changes changes;
    private final Map<CallId, Carrier> carriers = new HashMap<>();

    /** A call that reports speak of. */
    private record Carrier(boolean unclear, Set<Long> members) {}

    Entering(Workspace workspace, Instant at) {
        this.workspace = workspace;
        this.at = at;
        this.changes = new Changes(workspace, LogEntry.Kind.REPORT, at);
    }

    /** @return false when the report has no delivery that we know, or names a call that does not carry it */
    boolean enter(DeliveryReport report, Optional<Target> target) throws SQLException {
        if (target.isEmpty()) {
            return false;
        }
        long id = target.get().delivery().value();
        Carrier carrier = carrier(target.get().call());
        if (!carrier.members().contains(id)) {
            return false;
        }
        Delivery delivery = Delivery.find(workspace.session, id).orElseThrow();
        Registers before = delivery.registers;
        Registers after = Settlement.ofFact(before, carrier.unclear(), report.evidence());
        delivery.learn(after, report);
        delivery.store(workspace.session, at);
        var call = Optional.of(target.get().call());
        changes.add(
                Transition.evidence(call, before, after, report.evidence()).saying(Optional.of(report.providerCode())),
                delivery);
        return true;
    }

    private Carrier carrier(CallId id) throws SQLException {
        Carrier known = carriers.get(id);
        if (known == null) {
            known = StoredCall.find(workspace.session, id.value())
                    .map(c -> new Carrier(c.state() == CallState.UNRESOLVED, Set.copyOf(c.memberList())))
                    .orElse(new Carrier(false, Set.of()));
            carriers.put(id, known);
        }
        return known;
    }

    void finish() throws SQLException {
        changes.write();
        for (var carrier : carriers.entrySet()) {
            if (carrier.getValue().unclear()) {
                StoredCall.clearUp(workspace.session, carrier.getKey().value());
            }
        }
    }

    static void bind(Workspace workspace, Binding binding, Instant at) throws SQLException {
        var found = StoredCall.find(workspace.session, binding.call().value());
        if (found.isEmpty()
                || found.get().reference().isPresent()
                || found.get().state() == CallState.ANSWERED) {
            return;
        }
        StoredCall call = found.get();
        call.refer(workspace.session, binding.reference().value());
        var changes = new Changes(workspace, LogEntry.Kind.INFERENCE, at);
        for (long id : call.members()) {
            Delivery delivery = Delivery.find(workspace.session, id).orElseThrow();
            Registers before = delivery.registers;
            if (before.unresolvedCalls() == 0) {
                // This recipient of the call had a clear answer: what is inferred concerns the others.
                continue;
            }
            Registers after = Settlement.ofFact(before, call.state() == CallState.UNRESOLVED, Evidence.ACCEPTED);
            delivery.settle(after, Optional.empty());
            delivery.store(workspace.session, at);
            changes.add(Transition.evidence(Optional.of(binding.call()), before, after, Evidence.ACCEPTED), delivery);
        }
        changes.write();
        StoredCall.clearUp(workspace.session, call.id());
    }
}
