package io.carillon.adapters.store;

import static io.carillon.adapters.store.schema.Tables.CALL;
import static io.carillon.adapters.store.schema.Tables.EXCHANGE;

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
import io.carillon.ports.provider.Exchange;
import io.carillon.ports.store.CallResult;
import io.carillon.ports.store.CallResult.OfDelivery;
import io.carillon.ports.store.NewCall;
import io.carillon.ports.store.StartedCall;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** The start and the end of calls. */
final class Calls {
    private static final String END = Sql.of(Sql.DIALECT
            .update(CALL)
            .set(CALL.ENDED_AT, Sql.NUMBER)
            .set(CALL.STATE, Sql.NUMBER)
            .set(CALL.PROVIDER_REF, Sql.TEXT)
            .set(CALL.COMPLAINT_CODE, Sql.TEXT)
            .set(CALL.PROVIDER_CODE, Sql.TEXT)
            .set(CALL.COMPLAINT_DETAIL, Sql.TEXT)
            .where(CALL.ID.eq(Sql.NUMBER)));
    private static final String FORGET_EXCHANGE =
            Sql.of(Sql.DIALECT.deleteFrom(EXCHANGE).where(EXCHANGE.CALL.eq(Sql.NUMBER)));
    private static final String KEEP_EXCHANGE = Sql.insert(EXCHANGE);

    private final Workspace workspace;
    private final Session session;

    Calls(Workspace workspace) {
        this.workspace = workspace;
        this.session = workspace.session;
    }

    List<StartedCall> start(List<NewCall> calls) throws SQLException {
        List<StartedCall> started = new ArrayList<>(calls.size());
        for (NewCall call : calls) {
            started.add(start(call));
        }
        return started;
    }

    private StartedCall start(NewCall call) throws SQLException {
        if (workspace.holds.over(call.account(), call.channel()).isPresent()) {
            return new StartedCall(call.id(), List.of());
        }
        long channel = workspace.id(call.channel());
        List<Long> claimed = new ArrayList<>();
        List<Long> previous = new ArrayList<>();
        var suppressed = new Changes(workspace, LogEntry.Kind.DECISION, call.startedAt());
        for (DeliveryId id : call.deliveries()) {
            var queued = Delivery.find(session, id.value())
                    .filter(d -> d.registers.control() == Control.QUEUED && d.channel == channel);
            if (queued.isPresent() && hasOptedOut(queued.get())) {
                suppress(queued.get(), call.startedAt(), suppressed);
            } else if (queued.isPresent()) {
                previous.add(queued.get().call.orElse(0L));
                claimed.add(id.value());
                queued.get().start(call.id().value());
                queued.get().store(session, call.startedAt());
            }
        }
        suppressed.write();
        if (!claimed.isEmpty()) {
            long[] ids = {workspace.id(call.account()), channel};
            StoredCall.insert(session, ids, call.id().value(), call.startedAt(), claimed, previous);
        }
        return new StartedCall(call.id(), claimed.stream().map(DeliveryId::new).toList());
    }

    private boolean hasOptedOut(Delivery delivery) throws SQLException {
        return workspace.optOuts.on(delivery.channel)
                && workspace.optOuts.at(delivery.channel, Destinations.address(session, delivery.id));
    }

    private void suppress(Delivery delivery, Instant at, Changes changes) throws SQLException {
        Registers before = delivery.registers;
        Optional<String> reason = Optional.of("opted_out");
        delivery.settle(before.with(Control.SUPPRESSED), reason);
        delivery.store(session, at);
        changes.add(Transition.decision(before, delivery.registers, reason), delivery);
    }

    void end(List<CallResult> results) throws SQLException {
        for (CallResult result : results) {
            var call = StoredCall.find(session, result.call().value());
            if (call.isPresent() && call.get().state() != CallState.ANSWERED) {
                end(call.get(), result);
            }
        }
    }

    private void end(StoredCall call, CallResult result) throws SQLException {
        var changes = new Changes(workspace, LogEntry.Kind.OUTCOME, result.endedAt());
        var members = new HashSet<>(call.memberList());
        for (OfDelivery outcome : result.deliveries()) {
            if (members.contains(outcome.delivery().value())) {
                settle(call, result, outcome, changes);
            }
        }
        changes.write();
        close(call, result);
        if (call.state() != CallState.OPEN || result.state() != CallState.ANSWERED) {
            StoredCall.clearUp(session, call.id());
        }
    }

    private void close(StoredCall call, CallResult result) throws SQLException {
        Optional<String> learnt = result.reference().map(ProviderReference::value);
        if (call.state() == CallState.RESOLVED) {
            if (call.reference().isEmpty() && learnt.isPresent()) {
                call.refer(session, learnt.get());
            }
            return;
        }
        session.recent.dropCall(call.id());
        session.update(
                END,
                Times.micros(result.endedAt()),
                after(call.state(), result.state()),
                learnt.or(call::reference).orElse(null),
                result.complaint().map(Complaint::code).orElse(null),
                result.complaint().map(Complaint::providerCode).orElse(null),
                result.complaint().map(Complaint::detail).orElse(null),
                call.id());
        if (result.exchange().isPresent()) {
            keep(call.id(), result.exchange().get());
        }
    }

    private static CallState after(CallState before, CallState result) {
        if (before == CallState.OPEN) {
            return result;
        }
        return result == CallState.ANSWERED ? CallState.RESOLVED : before;
    }

    private void keep(long call, Exchange exchange) throws SQLException {
        session.update(FORGET_EXCHANGE, call);
        session.update(
                KEEP_EXCHANGE,
                call,
                new Packed.Writer()
                        .text(exchange.request())
                        .number(exchange.httpStatus())
                        .text(exchange.reply())
                        .done());
    }

    private void settle(StoredCall call, CallResult result, OfDelivery outcome, Changes changes) throws SQLException {
        Delivery delivery = Delivery.find(session, outcome.delivery().value()).orElseThrow();
        boolean latest = delivery.call.equals(Optional.of(call.id()));
        Registers before = delivery.registers;
        Registers after = settled(before, call.state(), latest, outcome);
        boolean proves = call.state() == CallState.UNRESOLVED && outcome.fact().compareTo(Evidence.UNKNOWN) > 0;
        boolean names = delivery.reference.isEmpty() && outcome.reference().isPresent();
        if (call.state() != CallState.OPEN && !proves && !names && after.equals(before)) {
            return;
        }
        if (outcome.reference().isPresent()) {
            refer(delivery, call.id(), outcome.reference().get());
        }
        boolean asWanted = after.control() == outcome.next();
        if (after.control() != before.control() && asWanted && after.control().isWaiting()) {
            delivery.due = outcome.due();
            watch(delivery);
        }
        delivery.settle(after, asWanted ? outcome.reason() : Optional.empty());
        delivery.store(session, result.endedAt());
        changes.add(
                Transition.evidence(Optional.of(result.call()), before, after, outcome.fact())
                        .because(delivery.reason)
                        .saying(said(result, outcome)),
                delivery);
    }

    /** One with an end of its own is found without being watched. */
    private void watch(Delivery delivery) throws SQLException {
        if (delivery.expiresAt.isEmpty()) {
            workspace.expiry.watch(
                    MessageReading.submission(workspace.view, delivery.id).expiresAt());
        }
    }

    private void refer(Delivery delivery, long call, ProviderReference reference) throws SQLException {
        delivery.reference = Optional.of(reference.value());
        var known = new KnownMessages.Known(delivery.id >> 3, Optional.of(call));
        KnownMessages.bind(session, Destinations.conversation(session, delivery.id), reference, known);
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
