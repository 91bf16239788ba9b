package io.carillon.adapters.store;

import static io.carillon.adapters.store.schema.Tables.CONVERSATION;
import static io.carillon.adapters.store.schema.Tables.RECEIVED;

import io.carillon.domain.conversation.ConversationId;
import io.carillon.domain.conversation.ConversationStatus;
import io.carillon.domain.message.MessageId;
import io.carillon.ports.store.ConversationQueries.ConversationRow;
import io.carillon.ports.store.Conversations.Change;
import java.sql.SQLException;
import java.util.Optional;
import org.jooq.impl.DSL;

/** What those who answer do with a conversation. */
final class ConversationChanges {
    private static final String STATUS =
            Sql.of(Sql.DIALECT.select(CONVERSATION.STATUS).from(CONVERSATION).where(CONVERSATION.ID.eq(Sql.NUMBER)));
    private static final String SET_STATUS = Sql.of(Sql.DIALECT
            .update(CONVERSATION)
            .set(CONVERSATION.STATUS, Sql.NUMBER)
            .where(CONVERSATION.ID.eq(Sql.NUMBER)));
    private static final String ASSIGN = Sql.of(Sql.DIALECT
            .update(CONVERSATION)
            .set(CONVERSATION.ASSIGNEE, Sql.TEXT)
            .where(CONVERSATION.ID.eq(Sql.NUMBER)));
    static final String READ = Sql.of(Sql.DIALECT
            .update(RECEIVED)
            .set(RECEIVED.UNREAD, DSL.inline(0L))
            .where(RECEIVED.UNREAD.eq(DSL.inline(1L)))
            .and(RECEIVED.CONVERSATION.eq(Sql.NUMBER))
            .and(RECEIVED.ID.le(Sql.NUMBER)));
    private static final String COUNT_DOWN = Sql.of(Sql.DIALECT
            .update(CONVERSATION)
            .set(CONVERSATION.UNREAD, CONVERSATION.UNREAD.sub(DSL.val(0L)))
            .where(CONVERSATION.ID.eq(Sql.NUMBER)));
    private static final ConversationStatus[] STATUSES = ConversationStatus.values();

    private ConversationChanges() {}

    static ConversationStatus status(Session session, long conversation) throws SQLException {
        return session.first(STATUS, row -> row.oneOf(STATUSES), conversation).orElseThrow();
    }

    static Optional<ConversationRow> change(Workspace workspace, Change change) throws SQLException {
        long id = change.conversation().value();
        if (ConversationReading.exists(workspace.session, id)) {
            if (change.assignee().isPresent()) {
                String name = change.assignee().get();
                workspace.session.update(ASSIGN, name.isEmpty() ? null : name, id);
            }
            if (change.status().isPresent()) {
                become(workspace, id, change);
            }
        }
        return ConversationReading.find(workspace.view, change.conversation());
    }

    private static void become(Workspace workspace, long id, Change change) throws SQLException {
        ConversationStatus after = change.status().orElseThrow();
        boolean was = status(workspace.session, id) == ConversationStatus.RESOLVED;
        boolean is = after == ConversationStatus.RESOLVED;
        workspace.session.update(SET_STATUS, after, id);
        if (was != is) {
            new ConversationLog(workspace, change.at()).note(id, is ? "resolved" : "reopened");
        }
    }

    /** What comes in later is unread whatever its id. */
    static Optional<ConversationRow> markRead(
            Workspace workspace, ConversationId conversation, Optional<MessageId> upTo) throws SQLException {
        long id = conversation.value();
        Session session = workspace.session;
        if (ConversationReading.exists(session, id)) {
            int read = session.update(READ, id, upTo.map(MessageId::value).orElse(Long.MAX_VALUE));
            session.update(COUNT_DOWN, read, id);
        }
        return ConversationReading.find(workspace.view, conversation);
    }
}
