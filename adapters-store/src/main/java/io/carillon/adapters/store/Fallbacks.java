package io.carillon.adapters.store;

import static io.carillon.adapters.store.schema.Tables.CALL;

import io.carillon.domain.delivery.CombinedStatus;
import io.carillon.domain.delivery.Control;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.delivery.Fallback;
import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.delivery.Registers;
import io.carillon.domain.event.Transition;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Messages with several deliveries, as one: what a change of one means for the status of the message and for its next step. */
final class Fallbacks {
    private static final String ENDED_AT =
            Sql.of(Sql.DIALECT.select(CALL.ENDED_AT).from(CALL).where(CALL.ID.eq(Sql.NUMBER)));
    private static final PublicStatus[] STATUSES = PublicStatus.values();

    private final Workspace workspace;
    private final Session session;
    private final Instant at;

    Fallbacks(Workspace workspace, Instant at) {
        this.workspace = workspace;
        this.session = workspace.session;
        this.at = at;
    }

    /** A delivery of the message was changed and stored: how that changes the message. */
    Transition ofMessage(Transition change, Delivery changed) throws SQLException {
        StoredFallback stored = StoredFallback.find(session, changed.id >> 3);
        List<Delivery> steps = Delivery.ofMessage(session, changed.id >> 3);
        PublicStatus before = shown(steps);
        Transition told = endIfUnwanted(change, changed, fallback(stored, steps));
        steps = Delivery.ofMessage(session, changed.id >> 3);
        PublicStatus after = show(steps);
        boolean arrived = changed.registers.evidence().compareTo(Evidence.DELIVERED) >= 0;
        StoredFallback then = arrived ? stored.arrivedVia(changed.channel) : stored;
        review(then, steps).store(session);
        return told.ofMessage(before, after);
    }

    /** A step that was given up does not wait for its turn again, whatever its call came to. */
    private Transition endIfUnwanted(Transition change, Delivery changed, Fallback fallback) throws SQLException {
        int step = (int) (changed.id & 7);
        if (!fallback.unwanted().contains(step)) {
            return change;
        }
        String why = fallback.reasonAgainst(step);
        changed.settle(changed.registers.with(Control.EXPIRED), Optional.of(why));
        changed.store(session, at);
        return change.endingAs(Control.EXPIRED, why);
    }

    /** The status that the log told last. */
    static PublicStatus shown(List<Delivery> steps) {
        return STATUSES[steps.get(0).chain.orElseThrow().intValue()];
    }

    /** Keeps the status that the deliveries amount to now. */
    PublicStatus show(List<Delivery> steps) throws SQLException {
        PublicStatus status = CombinedStatus.of(registers(steps)).status();
        if (status != shown(steps)) {
            steps.get(0).show(session, status);
        }
        return status;
    }

    /** With the time at which there is something to decide next. */
    StoredFallback review(StoredFallback stored, List<Delivery> steps) throws SQLException {
        return stored.due(fallback(stored, steps).at(at).due(at));
    }

    Fallback fallback(StoredFallback stored, List<Delivery> steps) throws SQLException {
        var submission = MessageReading.submission(workspace.view, steps.get(0).id);
        return new Fallback(
                stored.plan(),
                registers(steps),
                stored.since(),
                handedOver(steps.get(steps.size() - 1)),
                submission.onUnknown(),
                steps.get(0).expiresAt.orElse(submission.expiresAt()));
    }

    /** While the end of the call is just being recorded, that is now. */
    private Optional<Instant> handedOver(Delivery last) throws SQLException {
        return last.call.isEmpty()
                ? Optional.empty()
                : session.first(ENDED_AT, Row::optionalTime, last.call.get())
                        .orElseThrow()
                        .or(() -> Optional.of(at));
    }

    static List<Registers> registers(List<Delivery> steps) {
        List<Registers> registers = new ArrayList<>(steps.size());
        steps.forEach(step -> registers.add(step.registers));
        return registers;
    }
}
