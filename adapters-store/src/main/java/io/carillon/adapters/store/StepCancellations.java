package io.carillon.adapters.store;

import io.carillon.domain.delivery.Cancellation;
import io.carillon.domain.delivery.Control;
import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.delivery.Registers;
import io.carillon.domain.event.Transition;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Takes messages back that may go on to further steps. */
final class StepCancellations {
    private final Workspace workspace;
    private final Session session;
    private final Instant now;
    private final Changes changes;

    StepCancellations(Workspace workspace, Instant now, Changes changes) {
        this.workspace = workspace;
        this.session = workspace.session;
        this.now = now;
        this.changes = changes;
    }

    /** Ends all steps that wait; where none does, the next one, before it starts. */
    Cancellation cancel(long message, Optional<String> reason) throws SQLException {
        StoredFallback stored = StoredFallback.find(session, message);
        List<Delivery> steps = Delivery.ofMessage(session, message);
        Cancellation verdict = Cancellation.of(new Fallbacks(workspace, now).fallback(stored, steps), now);
        if (verdict == Cancellation.CANCELED) {
            boolean anyWaits = false;
            for (Delivery step : steps) {
                if (step.registers.control().isWaiting()) {
                    anyWaits = true;
                    end(step, reason);
                }
            }
            if (!anyWaits) {
                forestall(stored, steps, reason);
            }
        }
        return verdict;
    }

    private void end(Delivery step, Optional<String> reason) throws SQLException {
        Registers before = step.registers;
        step.settle(before.with(Control.CANCELED), reason);
        step.store(session, now);
        changes.add(Transition.decision(before, step.registers, reason), step);
    }

    /** It went nowhere: no conversation has it. */
    private void forestall(StoredFallback stored, List<Delivery> steps, Optional<String> reason) throws SQLException {
        long own = steps.get(0).id;
        var next = stored.plan().get(steps.size() - 1);
        var lane = MessageReading.submission(workspace.view, own).lane();
        Delivery.insert(
                session,
                own + steps.size(),
                new Delivery.Start(
                        workspace.id(next.channel()),
                        lane.ordinal(),
                        now,
                        Control.CANCELED,
                        reason,
                        Optional.of(PublicStatus.CANCELED)),
                now);
        Delivery made = Delivery.find(session, own + steps.size()).orElseThrow();
        changes.add(Transition.decision(Registers.at(Control.QUEUED), made.registers, reason), made);
    }
}
