package io.carillon.adapters.store;

import static io.carillon.adapters.store.schema.Tables.CONVERSATION;

import io.carillon.domain.id.TimeOrderedIds;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.impl.DSL;

/** Finds the conversation of a channel and an address, or opens it. For the writer; remembers the latest ones. */
final class Conversations {
    private static final int MOST_REMEMBERED = 10_000;
    private static final String FIND = Sql.of(Sql.DIALECT
            .select(CONVERSATION.ID)
            .from(CONVERSATION)
            .where(CONVERSATION.ADDRESS.eq(Sql.TEXT).and(CONVERSATION.CHANNEL.eq(Sql.NUMBER))));
    private static final String GREATEST =
            Sql.of(Sql.DIALECT.select(DSL.max(CONVERSATION.ID)).from(CONVERSATION));
    private static final String INSERT = Sql.insert(CONVERSATION);

    private final Session session;
    private final TimeOrderedIds ids;
    private final Map<String, Long> remembered = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    Conversations(Session session, Clock clock) throws SQLException {
        this.session = session;
        this.ids = new TimeOrderedIds(clock, session.number(GREATEST));
    }

    long of(long channel, String address, long at) throws SQLException {
        String key = channel + ":" + address;
        Long known = remembered.get(key);
        if (known == null) {
            var found = session.first(FIND, Row::number, address, channel);
            known = found.isPresent() ? found.get() : open(channel, address, at);
            remembered.put(key, known);
        }
        return known;
    }

    private long open(long channel, String address, long at) throws SQLException {
        long id = ids.next();
        session.update(INSERT, id, channel, address, at);
        return id;
    }

    void forget() {
        remembered.clear();
    }
}
