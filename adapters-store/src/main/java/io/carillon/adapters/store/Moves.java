package io.carillon.adapters.store;

import static io.carillon.adapters.store.schema.Tables.BATCH;
import static io.carillon.adapters.store.schema.Tables.DELIVERY;

import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.channel.Hold;
import io.carillon.domain.delivery.Control;
import io.carillon.domain.delivery.Timing;
import io.carillon.domain.event.LogEntry;
import io.carillon.domain.event.Transition;
import io.carillon.domain.message.BatchId;
import io.carillon.domain.message.Submission;
import io.carillon.ports.store.Ledger.Rescheduled;
import io.carillon.ports.store.NewBatch.Recipient;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.impl.DSL;

/** What happens to waiting deliveries by decision or by the passing of time. */
final class Moves {
    static final String STANDING_AT = Sql.of(Sql.DIALECT
            .select(DELIVERY.ID)
            .from(DELIVERY)
            .where(DELIVERY.CONTROL.le(DSL.inline(2L)))
            .and(DELIVERY.CONTROL.eq(Sql.NUMBER))
            .and(DELIVERY.CHANNEL.eq(Sql.NUMBER))
            .orderBy(DELIVERY.LANE, DELIVERY.DUE, DELIVERY.ID)
            .limit(DSL.val(0)));
    static final String SCHEDULED_DUE = Sql.of(Sql.DIALECT
            .select(DELIVERY.ID)
            .from(DELIVERY)
            .where(DELIVERY.CONTROL.eq(DSL.inline(0L)).and(DELIVERY.DUE.le(Sql.NUMBER)))
            .orderBy(DELIVERY.DUE, DELIVERY.ID)
            .limit(DSL.val(0)));
    private static final String EXPANDED =
            Sql.of(Sql.DIALECT.update(BATCH).set(BATCH.EXPANDED, Sql.NUMBER).where(BATCH.ID.eq(Sql.NUMBER)));

    private final Workspace workspace;
    private final Instant now;
    private final Changes changes;

    Moves(Workspace workspace, Instant now) {
        this.workspace = workspace;
        this.now = now;
        this.changes = new Changes(workspace, LogEntry.Kind.DECISION, now);
    }

    int expand(BatchId id, int most) throws SQLException {
        var found = StoredBatch.find(workspace.session, id);
        if (found.isEmpty()) {
            return 0;
        }
        StoredBatch batch = found.get();
        int count = Math.min(most, batch.accepted() - batch.expanded());
        make(batch, batch.slice(batch.expanded(), count));
        workspace.session.update(EXPANDED, batch.expanded() + count, batch.id());
        changes.write();
        return batch.accepted() - batch.expanded() - count;
    }

    private void make(StoredBatch batch, List<Recipient> recipients) throws SQLException {
        Submission submission = Submissions.find(workspace.view, batch.firstMessage());
        workspace.expiry.watch(submission.expiresAt());
        var start = new Delivery.Start(
                batch.channel(),
                submission.lane().ordinal(),
                submission.dueAt(batch.createdAt()),
                batch.control(),
                batch.reason());
        Optional<Hold> hold = holdOver(batch);
        var admissions = new Admissions(workspace);
        long message = batch.firstMessage() + batch.expanded();
        for (Recipient recipient : recipients) {
            long conversation = workspace
                    .correspondences
                    .of(batch.channel(), recipient.to().value(), Times.micros(batch.createdAt()))
                    .id();
            admissions.insert(new Admissions.MadeMessage(
                    message,
                    conversation,
                    Optional.of(batch.id()),
                    batch.channel(),
                    recipient.to().value(),
                    batch.firstMessage(),
                    recipient.clientReference(),
                    batch.admitted(),
                    batch.createdAt()));
            Delivery.insert(workspace.session, message * 8, start, batch.createdAt());
            if (batch.canceledAt().isPresent()) {
                move(delivery(message * 8), Control.CANCELED, Cancellations.WITH_ITS_BATCH);
            } else if (workspace.optOuts.at(batch.channel(), recipient.to().value())) {
                move(delivery(message * 8), Control.SUPPRESSED, Optional.of("opted_out"));
            } else if (hold.isPresent() != (batch.control() == Control.HELD)) {
                align(delivery(message * 8), hold);
            }
            message++;
        }
    }

    private Optional<Hold> holdOver(StoredBatch batch) throws SQLException {
        var names = workspace.view.names;
        return workspace.holds.over(
                names.account(workspace.session, batch.account()), names.channel(workspace.session, batch.channel()));
    }

    int align(ChannelId channel, Optional<Hold> hold, int most) throws SQLException {
        long id = workspace.id(channel);
        List<Long> concerned = new ArrayList<>();
        for (Control from : hold.isPresent() ? List.of(Control.SCHEDULED, Control.QUEUED) : List.of(Control.HELD)) {
            concerned.addAll(workspace.session.list(STANDING_AT, Row::number, from, id, most - concerned.size()));
        }
        concerned.sort(null);
        for (long delivery : concerned) {
            align(delivery(delivery), hold);
        }
        changes.write();
        return concerned.size();
    }

    private void align(Delivery delivery, Optional<Hold> hold) throws SQLException {
        if (hold.isPresent()) {
            move(delivery, Control.HELD, Optional.of(hold.get().cause().word()));
        } else if (delivery.due.isAfter(now)) {
            move(
                    delivery,
                    Control.SCHEDULED,
                    Optional.of(Timing.reason(
                            MessageReading.submission(workspace.view, delivery.id), delivery.due, delivery.tries)));
        } else {
            move(delivery, Control.QUEUED, Optional.empty());
        }
    }

    void postpone(List<Rescheduled> deliveries, String reason) throws SQLException {
        for (Rescheduled later : deliveries) {
            var found = Delivery.find(workspace.session, later.delivery().value())
                    .filter(d -> d.registers.control() == Control.QUEUED);
            if (found.isPresent()) {
                found.get().due = later.due();
                move(found.get(), Control.SCHEDULED, Optional.of(reason));
            }
        }
        changes.write();
    }

    int promote(int most) throws SQLException {
        return moveAll(workspace.session.list(SCHEDULED_DUE, Row::number, Times.micros(now), most), Control.QUEUED);
    }

    int expire(int most) throws SQLException {
        return moveAll(workspace.expiry.take(workspace.session, now, most), Control.EXPIRED);
    }

    private int moveAll(List<Long> deliveries, Control to) throws SQLException {
        for (long delivery : deliveries) {
            move(delivery(delivery), to, Optional.empty());
        }
        changes.write();
        return deliveries.size();
    }

    private Delivery delivery(long id) throws SQLException {
        return Delivery.find(workspace.session, id).orElseThrow();
    }

    private void move(Delivery delivery, Control to, Optional<String> reason) throws SQLException {
        var before = delivery.registers;
        delivery.settle(before.with(to), reason);
        delivery.store(workspace.session, now);
        changes.add(Transition.decision(before, delivery.registers, reason), delivery);
    }
}
