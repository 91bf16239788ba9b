package io.carillon.adapters.store;

import static io.carillon.adapters.store.schema.Tables.KNOWN_MESSAGE;

import io.carillon.domain.message.MessageId;
import io.carillon.domain.message.ProviderReference;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.impl.DSL;

/** Which message of a conversation has which of the provider's ids: those that came in, and those of ours that were bound. */
final class KnownMessages {
    static final String FIND = Sql.of(Sql.DIALECT
            .select(KNOWN_MESSAGE.MESSAGE, KNOWN_MESSAGE.CALL)
            .from(KNOWN_MESSAGE)
            .where(KNOWN_MESSAGE.CONVERSATION.eq(Sql.NUMBER))
            .and(KNOWN_MESSAGE.REFERENCE.eq(Sql.TEXT)));
    static final String OF = Sql.of(Sql.DIALECT
            .select(KNOWN_MESSAGE.REFERENCE, KNOWN_MESSAGE.MESSAGE)
            .from(KNOWN_MESSAGE)
            .where(KNOWN_MESSAGE.CONVERSATION.eq(Sql.NUMBER)));
    private static final String BIND = Sql.of(Sql.DIALECT
            .insertInto(KNOWN_MESSAGE)
            .columns(KNOWN_MESSAGE.CONVERSATION, KNOWN_MESSAGE.REFERENCE, KNOWN_MESSAGE.MESSAGE, KNOWN_MESSAGE.CALL)
            .values(0L, "", 0L, 0L)
            .onConflict(KNOWN_MESSAGE.CONVERSATION, KNOWN_MESSAGE.REFERENCE)
            .doUpdate()
            .set(KNOWN_MESSAGE.MESSAGE, DSL.excluded(KNOWN_MESSAGE.MESSAGE))
            .set(KNOWN_MESSAGE.CALL, DSL.excluded(KNOWN_MESSAGE.CALL)));

    private KnownMessages() {}

    /** @param call the one that sent it; empty of a message that came in */
    record Known(long message, Optional<Long> call) {}

    static Optional<Known> find(Session session, long conversation, ProviderReference reference) throws SQLException {
        return session.first(
                FIND, row -> new Known(row.number(), row.optionalNumber()), conversation, reference.value());
    }

    /** The reference is this message's; if it was thought to be another's, no longer. */
    static void bind(Session session, long conversation, ProviderReference reference, Known known) throws SQLException {
        session.update(
                BIND,
                conversation,
                reference.value(),
                known.message(),
                known.call().orElse(null));
    }

    static Map<ProviderReference, MessageId> of(Session session, long conversation) throws SQLException {
        Map<ProviderReference, MessageId> known = new HashMap<>();
        session.list(OF, row -> Map.entry(new ProviderReference(row.text()), new MessageId(row.number())), conversation)
                .forEach(e -> known.put(e.getKey(), e.getValue()));
        return known;
    }
}
