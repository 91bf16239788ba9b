package io.carillon.adapters.store;

import static io.carillon.adapters.store.schema.Tables.NAME;

import io.carillon.domain.channel.AccountId;
import io.carillon.domain.channel.ChannelId;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.impl.DSL;

/** Channels and accounts as small numbers, so that rows and indices stay thin. Remembers what it read; safe for several threads. */
final class Names {
    private static final String FIND =
            Sql.of(Sql.DIALECT.select(NAME.ID).from(NAME).where(NAME.WORD.eq(Sql.TEXT)));
    private static final String WORD =
            Sql.of(Sql.DIALECT.select(NAME.WORD).from(NAME).where(NAME.ID.eq(Sql.NUMBER)));
    private static final String GREATEST =
            Sql.of(Sql.DIALECT.select(DSL.max(NAME.ID)).from(NAME));
    private static final String INSERT = Sql.insert(NAME);

    private final Map<String, Long> ids = new ConcurrentHashMap<>();
    private final Map<Long, String> words = new ConcurrentHashMap<>();

    /** The number of a name, if it has one. */
    Optional<Long> find(Session session, String word) throws SQLException {
        Long known = ids.get(word);
        if (known != null) {
            return Optional.of(known);
        }
        var found = session.first(FIND, Row::number, word);
        found.ifPresent(id -> ids.put(word, id));
        return found;
    }

    /** The number of a name, given to it now if need be; for the writer. */
    long intern(Session session, String word) throws SQLException {
        var found = find(session, word);
        if (found.isPresent()) {
            return found.get();
        }
        long id = session.number(GREATEST) + 1;
        session.update(INSERT, id, word);
        ids.put(word, id);
        return id;
    }

    ChannelId channel(Session session, long id) throws SQLException {
        return new ChannelId(word(session, id));
    }

    AccountId account(Session session, long id) throws SQLException {
        return new AccountId(word(session, id));
    }

    private String word(Session session, long id) throws SQLException {
        String known = words.get(id);
        if (known == null) {
            known = session.first(WORD, Row::text, id).orElseThrow();
            words.put(id, known);
        }
        return known;
    }

    void forget() {
        ids.clear();
        words.clear();
    }
}
