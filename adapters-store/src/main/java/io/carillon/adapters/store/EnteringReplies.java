package io.carillon.adapters.store;

import static io.carillon.adapters.store.schema.Tables.CONVERSATION;

import io.carillon.domain.conversation.ConversationId;
import io.carillon.domain.conversation.ConversationStatus;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.message.Direction;
import io.carillon.domain.subscriber.Reach;
import io.carillon.ports.store.Intake.Replies;
import io.carillon.ports.store.Intake.ReplyLine;
import io.carillon.ports.store.MessageQueries.IntakeRow;
import io.carillon.ports.store.Subscribers.ConsentChange;
import java.sql.SQLException;
import org.jooq.impl.DSL;

/** Enters replies, each in its conversation. */
final class EnteringReplies {
    private static final String RECEIVE = Sql.of(Sql.DIALECT
            .update(CONVERSATION)
            .set(CONVERSATION.STATUS, Sql.NUMBER)
            .set(CONVERSATION.UNREAD, CONVERSATION.UNREAD.add(DSL.inline(1L)))
            .set(CONVERSATION.LAST_ACTIVITY_AT, DSL.greatest(CONVERSATION.LAST_ACTIVITY_AT, DSL.val(0L)))
            .where(CONVERSATION.ID.eq(Sql.NUMBER)));

    private final Workspace workspace;
    private final Replies replies;
    private final ConversationLog log;

    EnteringReplies(Workspace workspace, Replies replies) {
        this.workspace = workspace;
        this.replies = replies;
        this.log = new ConversationLog(workspace, replies.at());
    }

    /** @param entered how many of the raw reply were entered before */
    void enter(int entered) throws SQLException {
        int known = Math.max(0, entered - replies.from());
        for (ReplyLine line : replies.lines()
                .subList(
                        Math.min(known, replies.lines().size()), replies.lines().size())) {
            if (SeenReplies.add(workspace.session, replies.account(), line)) {
                enter(line);
            }
        }
    }

    private void enter(ReplyLine line) throws SQLException {
        long channel = workspace.id(line.channel());
        long at = Times.micros(replies.at());
        var conversation =
                workspace.correspondences.of(channel, line.reply().from().value(), at);
        var status = ConversationChanges.status(workspace.session, conversation.id());
        if (conversation.made()) {
            log.note(conversation.id(), "opened");
        } else if (status == ConversationStatus.RESOLVED && status.afterInbound() != ConversationStatus.RESOLVED) {
            log.note(conversation.id(), "reopened");
        }
        workspace.session.update(RECEIVE, status.afterInbound(), at, conversation.id());
        Received.insert(workspace.session, row(line, conversation.id()), channel, true);
        log.received(line.message().value(), conversation.id());
        if (line.says().isPresent()) {
            var reach = new Reach(line.channel(), line.reply().from());
            var unused = Consents.change(
                    workspace, new ConsentChange(reach, line.says().get(), "word", replies.at()));
        }
    }

    private IntakeRow row(ReplyLine line, long conversation) {
        var reply = line.reply();
        return new IntakeRow(
                line.message(),
                line.channel(),
                reply.from(),
                new ConversationId(conversation),
                Direction.INBOUND,
                Evidence.NONE,
                reply.content(),
                reply.reference(),
                reply.occurredAt(),
                replies.at());
    }
}
