package io.carillon.adapters.store;

import static io.carillon.adapters.store.schema.Tables.CONVERSATION;

import io.carillon.domain.conversation.ConversationStatus;
import io.carillon.domain.id.TimeOrderedIds;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.impl.DSL;

/** Finds the conversation of a channel and an address, or makes it. For the writer; remembers the latest ones. */
final class Correspondences {
    private static final int MOST_REMEMBERED = 10_000;
    private static final String FIND = Sql.of(Sql.DIALECT
            .select(CONVERSATION.ID)
            .from(CONVERSATION)
            .where(CONVERSATION.ADDRESS.eq(Sql.TEXT).and(CONVERSATION.CHANNEL.eq(Sql.NUMBER))));
    private static final String GREATEST =
            Sql.of(Sql.DIALECT.select(DSL.max(CONVERSATION.ID)).from(CONVERSATION));
    private static final String INSERT = Sql.of(Sql.DIALECT
            .insertInto(CONVERSATION)
            .columns(
                    CONVERSATION.ID,
                    CONVERSATION.CHANNEL,
                    CONVERSATION.ADDRESS,
                    CONVERSATION.CREATED_AT,
                    CONVERSATION.STATUS,
                    CONVERSATION.LAST_ACTIVITY_AT)
            .values(0L, 0L, "", 0L, 0L, 0L));
    private static final String STIR = Sql.of(Sql.DIALECT
            .update(CONVERSATION)
            .set(CONVERSATION.LAST_ACTIVITY_AT, Sql.NUMBER)
            .where(CONVERSATION.ID.eq(Sql.NUMBER).and(CONVERSATION.LAST_ACTIVITY_AT.lt(Sql.NUMBER))));

    private final Session session;
    private final TimeOrderedIds ids;
    private final Map<String, Long> remembered = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    /** @param made whether it was made just now */
    record Found(long id, boolean made) {}

    Correspondences(Session session, Clock clock) throws SQLException {
        this.session = session;
        this.ids = new TimeOrderedIds(clock, session.number(GREATEST));
    }

    static Optional<Long> find(Session session, long channel, String address) throws SQLException {
        return session.first(FIND, Row::number, address, channel);
    }

    Optional<Long> find(long channel, String address) throws SQLException {
        String key = key(channel, address);
        Long known = remembered.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        var stored = find(session, channel, address);
        stored.ifPresent(id -> remembered.put(key, id));
        return stored;
    }

    private static String key(long channel, String address) {
        return channel + ":" + address;
    }

    /** @param at when it is made, and its first activity, if there is none yet; microseconds */
    Found of(long channel, String address, long at) throws SQLException {
        return of(channel, address, at, at);
    }

    /** @param at when it is made @param activity its first activity, if there is none yet; microseconds */
    Found of(long channel, String address, long at, long activity) throws SQLException {
        var found = find(channel, address);
        if (found.isPresent()) {
            return new Found(found.get(), false);
        }
        long id = ids.next();
        session.update(INSERT, id, channel, address, at, ConversationStatus.OPEN, activity);
        remembered.put(key(channel, address), id);
        return new Found(id, true);
    }

    /** Something happened in the conversation; what came later stands. */
    void stir(long id, long at) throws SQLException {
        session.update(STIR, at, id, at);
    }

    void forget() {
        remembered.clear();
    }
}
