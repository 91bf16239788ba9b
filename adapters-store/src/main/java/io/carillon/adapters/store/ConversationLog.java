package io.carillon.adapters.store;

import static io.carillon.adapters.store.schema.Tables.LOG;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Writes what befell conversations into the log. */
final class ConversationLog {
    private static final String INSERT = Sql.of(Sql.DIALECT
            .insertInto(LOG)
            .columns(LOG.POSITION, LOG.AT, LOG.KIND, LOG.MEMBERS, LOG.TYPE)
            .values(0L, 0L, 0L, new byte[0], ""));

    private final Workspace workspace;
    private final Instant at;

    ConversationLog(Workspace workspace, Instant at) {
        this.workspace = workspace;
        this.at = at;
    }

    /** @param type see {@link io.carillon.domain.event.LogEntry.OfConversation} */
    void note(long conversation, String type) throws SQLException {
        insert(LogReading.OF_CONVERSATION, List.of(conversation), type);
    }

    void received(long message, long conversation) throws SQLException {
        insert(LogReading.OF_INBOUND, List.of(message, conversation), null);
    }

    void sentElsewhere(long message, long conversation) throws SQLException {
        insert(LogReading.OF_SENT_ELSEWHERE, List.of(message, conversation), null);
    }

    private void insert(int kind, List<Long> members, String type) throws SQLException {
        workspace.session.update(INSERT, workspace.nextPosition(), Times.micros(at), kind, PackedIds.of(members), type);
    }
}
