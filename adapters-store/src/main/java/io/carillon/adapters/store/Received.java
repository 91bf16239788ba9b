package io.carillon.adapters.store;

import static io.carillon.adapters.store.schema.Tables.CONVERSATION;
import static io.carillon.adapters.store.schema.Tables.RECEIVED;

import io.carillon.domain.conversation.Address;
import io.carillon.domain.conversation.ConversationId;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.message.Direction;
import io.carillon.domain.message.MessageId;
import io.carillon.domain.message.ProviderReference;
import io.carillon.ports.store.MessageQueries.IntakeRow;
import java.sql.SQLException;
import java.util.Optional;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;

/** Messages that came in: received, or sent elsewhere. Their address is their conversation's. */
final class Received {
    static final String BY_ID = Sql.of(select().and(RECEIVED.ID.eq(Sql.NUMBER)));
    private static final String INSERT = Sql.insert(RECEIVED);
    private static final String EXISTS =
            Sql.of(Sql.DIALECT.select(RECEIVED.ID).from(RECEIVED).where(RECEIVED.ID.eq(Sql.NUMBER)));
    private static final String PROVE = Sql.of(Sql.DIALECT
            .update(RECEIVED)
            .set(RECEIVED.EVIDENCE, Sql.NUMBER)
            .where(RECEIVED.ID.eq(Sql.NUMBER))
            .and(RECEIVED.DIRECTION.eq(DSL.inline((long) Direction.OUTBOUND.ordinal())))
            .and(RECEIVED.EVIDENCE.lt(Sql.NUMBER)));
    private static final Direction[] DIRECTIONS = Direction.values();
    private static final Evidence[] EVIDENCES = Evidence.values();

    private Received() {}

    static void insert(Session session, IntakeRow message, long channel, boolean unread) throws SQLException {
        var content = ContentParts.of(message.content());
        session.update(
                INSERT,
                message.id().value(),
                channel,
                message.conversation().value(),
                message.content().type(),
                content.body(),
                content.title().orElse(null),
                content.thumbnail().orElse(null),
                message.reference().map(ProviderReference::value).orElse(null),
                Times.micros(message.occurredAt()),
                Times.micros(message.createdAt()),
                message.direction(),
                message.evidence(),
                unread ? 1 : 0);
    }

    static boolean exists(Session session, long id) throws SQLException {
        return session.first(EXISTS, Row::number, id).isPresent();
    }

    /** What became known of a message that was sent elsewhere. */
    static void prove(Session session, long id, Evidence evidence) throws SQLException {
        session.update(PROVE, evidence, id, evidence);
    }

    /** The cross join keeps SQLite from beginning with the conversations. */
    static SelectConditionStep<? extends Record> select() {
        return Sql.DIALECT
                .select(
                        RECEIVED.ID,
                        RECEIVED.CHANNEL,
                        CONVERSATION.ADDRESS,
                        RECEIVED.CONVERSATION,
                        RECEIVED.DIRECTION,
                        RECEIVED.EVIDENCE,
                        RECEIVED.KIND,
                        RECEIVED.BODY,
                        RECEIVED.TITLE,
                        RECEIVED.THUMBNAIL,
                        RECEIVED.REFERENCE,
                        RECEIVED.OCCURRED_AT,
                        RECEIVED.CREATED_AT)
                .from(RECEIVED)
                .crossJoin(CONVERSATION)
                .where(CONVERSATION.ID.eq(RECEIVED.CONVERSATION));
    }

    static Optional<IntakeRow> find(View view, MessageId id) throws SQLException {
        return view.session.first(BY_ID, row -> read(view, row), id.value());
    }

    static IntakeRow read(View view, Row row) throws SQLException {
        return new IntakeRow(
                new MessageId(row.number()),
                view.names.channel(view.session, row.number()),
                new Address(row.text()),
                new ConversationId(row.number()),
                row.oneOf(DIRECTIONS),
                row.oneOf(EVIDENCES),
                ContentParts.read(row),
                row.optionalText().map(ProviderReference::new),
                row.optionalTime(),
                row.time());
    }
}
