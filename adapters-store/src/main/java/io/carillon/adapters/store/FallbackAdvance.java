package io.carillon.adapters.store;

import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.delivery.Control;
import io.carillon.domain.delivery.Fallback;
import io.carillon.domain.delivery.FallbackStep;
import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.delivery.Start;
import io.carillon.domain.event.LogEntry;
import io.carillon.domain.event.Transition;
import io.carillon.domain.message.Submission;
import io.carillon.ports.store.FallbackProgress;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Starts the next steps of messages whose time has come for it. */
final class FallbackAdvance {
    private final Workspace workspace;
    private final Session session;
    private final Instant now;
    private final Fallbacks fallbacks;
    private final Changes changes;
    private final Set<ChannelId> channels = new HashSet<>();

    FallbackAdvance(Workspace workspace, Instant now) {
        this.workspace = workspace;
        this.session = workspace.session;
        this.now = now;
        this.fallbacks = new Fallbacks(workspace, now);
        this.changes = new Changes(workspace, LogEntry.Kind.DECISION, now);
    }

    FallbackProgress advance(int most) throws SQLException {
        List<Long> due = session.list(StoredFallback.DUE, Row::number, Times.micros(now), most);
        for (long message : due) {
            advance(message);
            changes.write();
        }
        return new FallbackProgress(due.size(), channels);
    }

    /** A step that is suppressed at once makes way for the next one. */
    private void advance(long message) throws SQLException {
        StoredFallback stored = StoredFallback.find(session, message);
        List<Delivery> steps = Delivery.ofMessage(session, message);
        Fallback.Move move = fallbacks.fallback(stored, steps).at(now);
        while (move.act() != Fallback.Act.WAIT) {
            if (move.act() == Fallback.Act.START) {
                start(stored, steps);
            } else {
                withdraw(fallbacks.fallback(stored, steps), steps);
            }
            stored = StoredFallback.find(session, message);
            steps = Delivery.ofMessage(session, message);
            move = fallbacks.fallback(stored, steps).at(now);
        }
        stored.due(move.until()).store(session);
    }

    private void start(StoredFallback stored, List<Delivery> steps) throws SQLException {
        FallbackStep step = stored.plan().get(steps.size() - 1);
        Submission submission = MessageReading.submission(workspace.view, steps.get(0).id);
        long id = steps.get(0).id + steps.size();
        Control control = insert(id, step, submission);
        PublicStatus before = Fallbacks.shown(steps);
        PublicStatus after = fallbacks.show(Delivery.ofMessage(session, id >> 3));
        changes.add(Transition.fallback(before, after, control, step.channel()), id);
        stored.since(submission.dueAt(now)).store(session);
        channels.add(step.channel());
    }

    private Control insert(long id, FallbackStep step, Submission submission) throws SQLException {
        long channel = workspace.id(step.channel());
        String address = step.to().value();
        Start start = Start.of(
                submission,
                now,
                workspace.holds.over(step.account(), step.channel()),
                workspace.optOuts.at(channel, address));
        Delivery.insert(
                session,
                id,
                new Delivery.Start(
                        channel,
                        submission.lane().ordinal(),
                        submission.dueAt(now),
                        start.control(),
                        start.reason().or(() -> Optional.of("fallback")),
                        Optional.of(PublicStatus.QUEUED)),
                now);
        Destinations.insert(session, id, step.to(), conversation(channel, address));
        workspace.expiry.watch(submission.expiresAt());
        return start.control();
    }

    private long conversation(long channel, String address) throws SQLException {
        var found = workspace.correspondences.of(channel, address, Times.micros(now));
        if (found.made()) {
            new ConversationLog(workspace, now).note(found.id(), "opened");
        } else {
            workspace.correspondences.stir(found.id(), Times.micros(now));
        }
        return found.id();
    }

    private void withdraw(Fallback fallback, List<Delivery> steps) throws SQLException {
        for (int step : fallback.unwanted()) {
            Delivery delivery = steps.get(step);
            var before = delivery.registers;
            Optional<String> reason = Optional.of(fallback.reasonAgainst(step));
            delivery.settle(before.with(Control.EXPIRED), reason);
            delivery.store(session, now);
            changes.add(Transition.decision(before, delivery.registers, reason), delivery);
        }
    }
}
