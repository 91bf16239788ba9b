package io.carillon.adapters.store;

import static io.carillon.adapters.store.schema.Tables.FALLBACK_STEP;
import static io.carillon.adapters.store.schema.Tables.MESSAGE;

import io.carillon.domain.conversation.Address;
import io.carillon.domain.delivery.DeliveryId;
import io.carillon.domain.message.MessageId;
import java.sql.SQLException;
import org.jooq.impl.DSL;

/** Where a delivery goes: to its message's address and conversation, or, of a further step, to its own. */
final class Destinations {
    private static final String INSERT = Sql.insert(FALLBACK_STEP);
    private static final String ADDRESS =
            Sql.of(Sql.DIALECT.select(MESSAGE.ADDRESS).from(MESSAGE).where(MESSAGE.ID.eq(Sql.NUMBER)));
    private static final String ADDRESS_OF_STEP = Sql.of(
            Sql.DIALECT.select(FALLBACK_STEP.ADDRESS).from(FALLBACK_STEP).where(FALLBACK_STEP.DELIVERY.eq(Sql.NUMBER)));
    private static final String CONVERSATION =
            Sql.of(Sql.DIALECT.select(MESSAGE.CONVERSATION).from(MESSAGE).where(MESSAGE.ID.eq(Sql.NUMBER)));
    private static final String CONVERSATION_OF_STEP = Sql.of(Sql.DIALECT
            .select(FALLBACK_STEP.CONVERSATION)
            .from(FALLBACK_STEP)
            .where(FALLBACK_STEP.DELIVERY.eq(Sql.NUMBER)));
    static final String STEP_IN = Sql.of(Sql.DIALECT
            .select(FALLBACK_STEP.DELIVERY)
            .from(FALLBACK_STEP)
            .where(FALLBACK_STEP.CONVERSATION.eq(Sql.NUMBER))
            .and(FALLBACK_STEP.DELIVERY.between(Sql.NUMBER, Sql.NUMBER)));
    static final String LAST_IN = Sql.of(Sql.DIALECT
            .select(DSL.max(FALLBACK_STEP.DELIVERY))
            .from(FALLBACK_STEP)
            .where(FALLBACK_STEP.CONVERSATION.eq(Sql.NUMBER)));

    private Destinations() {}

    static void insert(Session session, long delivery, Address to, long conversation) throws SQLException {
        session.update(INSERT, delivery, to.value(), conversation);
    }

    static String address(Session session, long delivery) throws SQLException {
        return isStep(delivery)
                ? session.first(ADDRESS_OF_STEP, Row::text, delivery).orElseThrow()
                : session.first(ADDRESS, Row::text, delivery >> 3).orElseThrow();
    }

    static long conversation(Session session, long delivery) throws SQLException {
        return isStep(delivery)
                ? session.number(CONVERSATION_OF_STEP, delivery)
                : session.number(CONVERSATION, delivery >> 3);
    }

    /** The delivery by which a message came into a conversation. */
    static DeliveryId deliveryIn(Session session, long message, long conversation) throws SQLException {
        var own = DeliveryId.of(new MessageId(message), 0);
        return session.first(STEP_IN, Row::number, conversation, own.value(), own.value() + 7)
                .map(DeliveryId::new)
                .orElse(own);
    }

    /** The latest message that came into the conversation by a further step; 0 if there is none. */
    static long lastMessageIn(Session session, long conversation) throws SQLException {
        return session.number(LAST_IN, conversation) >> 3;
    }

    static boolean isStep(long delivery) {
        return (delivery & 7) != 0;
    }
}
