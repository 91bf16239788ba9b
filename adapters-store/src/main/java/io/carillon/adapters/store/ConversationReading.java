package io.carillon.adapters.store;

import static io.carillon.adapters.store.schema.Tables.CONVERSATION;
import static io.carillon.adapters.store.schema.Tables.MESSAGE;
import static io.carillon.adapters.store.schema.Tables.RECEIVED;

import io.carillon.domain.conversation.Address;
import io.carillon.domain.conversation.ConversationId;
import io.carillon.domain.conversation.ConversationStatus;
import io.carillon.domain.message.MessageId;
import io.carillon.ports.store.ConversationQueries.ConversationRow;
import io.carillon.ports.store.MessageQueries.StoredMessage;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;

/** Reads conversations with their latest message. */
final class ConversationReading {
    static final String LAST_SENT =
            Sql.of(Sql.DIALECT.select(DSL.max(MESSAGE.ID)).from(MESSAGE).where(MESSAGE.CONVERSATION.eq(Sql.NUMBER)));
    static final String LAST_RECEIVED =
            Sql.of(Sql.DIALECT.select(DSL.max(RECEIVED.ID)).from(RECEIVED).where(RECEIVED.CONVERSATION.eq(Sql.NUMBER)));
    static final String WITH = Sql.of(select().where(CONVERSATION.ADDRESS.eq(Sql.TEXT)));
    private static final String BY_ID = Sql.of(select().where(CONVERSATION.ID.eq(Sql.NUMBER)));
    private static final ConversationStatus[] STATUSES = ConversationStatus.values();

    private ConversationReading() {}

    private static SelectJoinStep<? extends Record> select() {
        return Sql.DIALECT
                .select(
                        CONVERSATION.ID,
                        CONVERSATION.CHANNEL,
                        CONVERSATION.ADDRESS,
                        CONVERSATION.STATUS,
                        CONVERSATION.ASSIGNEE,
                        CONVERSATION.UNREAD,
                        CONVERSATION.LAST_ACTIVITY_AT,
                        CONVERSATION.CREATED_AT)
                .from(CONVERSATION);
    }

    static boolean exists(Session session, long id) throws SQLException {
        return session.first(BY_ID, Row::number, id).isPresent();
    }

    static Optional<ConversationRow> find(View view, ConversationId id) throws SQLException {
        return view.session.first(BY_ID, row -> read(view, row), id.value());
    }

    /** The conversations with an address, on whatever channel, in no order. */
    static List<ConversationRow> with(View view, Address address) throws SQLException {
        return view.session.list(WITH, row -> read(view, row), address.value());
    }

    private static ConversationRow read(View view, Row row) throws SQLException {
        long id = row.number();
        var channel = view.names.channel(view.session, row.number());
        var address = new Address(row.text());
        var status = row.oneOf(STATUSES);
        var assignee = row.optionalText();
        int unread = row.small();
        Instant lastActivityAt = row.time();
        return new ConversationRow(
                new ConversationId(id),
                channel,
                address,
                status,
                assignee,
                unread,
                lastActivityAt,
                row.time(),
                lastMessage(view, id));
    }

    private static Optional<StoredMessage> lastMessage(View view, long conversation) throws SQLException {
        long sent = Math.max(
                view.session.number(LAST_SENT, conversation), Destinations.lastMessageIn(view.session, conversation));
        long received = view.session.number(LAST_RECEIVED, conversation);
        if (sent == 0 && received == 0) {
            return Optional.empty();
        }
        return sent > received
                ? MessageReading.find(view, new MessageId(sent)).map(m -> m)
                : Received.find(view, new MessageId(received)).map(m -> m);
    }
}
