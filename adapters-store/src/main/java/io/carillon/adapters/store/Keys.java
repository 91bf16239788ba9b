package io.carillon.adapters.store;

import static io.carillon.adapters.store.schema.Tables.IDEMPOTENCY;

import io.carillon.ports.store.IdempotencyKeys.Entry;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** The rows of idempotency keys. */
final class Keys {
    private static final String FIND =
            Sql.of(Sql.DIALECT.select(IDEMPOTENCY.fields()).from(IDEMPOTENCY).where(IDEMPOTENCY.KEY.eq(Sql.TEXT)));
    private static final String INSERT = Sql.insert(IDEMPOTENCY);
    private static final String FORGET =
            Sql.of(Sql.DIALECT.deleteFrom(IDEMPOTENCY).where(IDEMPOTENCY.AT.lt(Sql.NUMBER)));

    private Keys() {}

    static Optional<Entry> find(Session session, String key) throws SQLException {
        return session.first(FIND, row -> new Entry(row.text(), row.text(), row.small(), row.text(), row.time()), key);
    }

    /** @return the entry that was there before; then nothing changes */
    static Optional<Entry> keep(Session session, Entry entry) throws SQLException {
        var taken = find(session, entry.key());
        if (taken.isEmpty()) {
            session.update(
                    INSERT,
                    entry.key(),
                    entry.fingerprint(),
                    entry.status(),
                    entry.subject(),
                    Times.micros(entry.at()));
        }
        return taken;
    }

    static void forgetBefore(Session session, Instant when) throws SQLException {
        session.update(FORGET, Times.micros(when));
    }
}
