package io.carillon.adapters.store;

import static io.carillon.adapters.store.schema.Tables.CALL;

import io.carillon.domain.delivery.CallId;
import io.carillon.domain.delivery.CallState;
import io.carillon.domain.delivery.DeliveryReport;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.delivery.Registers;
import io.carillon.domain.delivery.Settlement;
import io.carillon.domain.event.LogEntry;
import io.carillon.ports.store.Intake.Binding;
import io.carillon.ports.store.Intake.Target;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Enters what one operation brings in. */
final class Entering {
    private static final String CALL_STATE =
            Sql.of(Sql.DIALECT.select(CALL.STATE).from(CALL).where(CALL.ID.eq(Sql.NUMBER)));
    private static final int UNRESOLVED = CallState.UNRESOLVED.ordinal();

    private final Workspace workspace;
    private final Instant at;
    private final Changes changes;
    private final Map<CallId, Boolean> unclear = new HashMap<>();

    Entering(Workspace workspace, Instant at) {
        this.workspace = workspace;
        this.at = at;
        this.changes = new Changes(workspace, LogEntry.Kind.REPORT, at);
    }

    /** @return false when the report has no delivery that we know */
    boolean enter(DeliveryReport report, Optional<Target> target) throws SQLException {
        var delivery = target.isEmpty()
                ? Optional.<Delivery>empty()
                : Delivery.find(workspace.session, target.get().delivery().value());
        if (delivery.isPresent()) {
            enter(delivery.get(), target.get().call(), report);
        }
        return delivery.isPresent();
    }

    private void enter(Delivery delivery, CallId call, DeliveryReport report) throws SQLException {
        Registers before = delivery.registers;
        Registers after = Settlement.ofFact(before, isUnclear(call), report.evidence());
        delivery.learn(after, report);
        delivery.store(workspace.session, at);
        changes.add(
                Change.evidence(Optional.of(call.value()), before, after, report.evidence())
                        .saying(Optional.of(report.providerCode())),
                delivery.id);
    }

    private boolean isUnclear(CallId call) throws SQLException {
        Boolean known = unclear.get(call);
        if (known == null) {
            known = workspace
                            .session
                            .first(CALL_STATE, Row::small, call.value())
                            .orElse(-1)
                    == UNRESOLVED;
            unclear.put(call, known);
        }
        return known;
    }

    void finish() throws SQLException {
        changes.write();
        for (var call : unclear.entrySet()) {
            if (call.getValue()) {
                StoredCall.clearUp(workspace.session, call.getKey().value());
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
            Registers after = Settlement.ofFact(before, call.state() == CallState.UNRESOLVED, Evidence.ACCEPTED);
            delivery.settle(after, Optional.empty());
            delivery.store(workspace.session, at);
            changes.add(Change.evidence(Optional.of(call.id()), before, after, Evidence.ACCEPTED), id);
        }
        changes.write();
        StoredCall.clearUp(workspace.session, call.id());
    }
}
