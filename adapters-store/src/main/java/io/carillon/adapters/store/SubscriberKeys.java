package io.carillon.adapters.store;

import static io.carillon.adapters.store.schema.Tables.SUBSCRIBER_KEY;

import io.carillon.domain.conversation.PhoneNumber;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jooq.impl.DSL;

/** By what subscribers are found. Those merged into another have no keys: theirs are the other's. */
final class SubscriberKeys {
    static final String BY_PHONE = Sql.of(Sql.DIALECT
            .select(SUBSCRIBER_KEY.SUBSCRIBER)
            .from(SUBSCRIBER_KEY)
            .where(SUBSCRIBER_KEY.KIND.eq(DSL.inline((long) Kind.PHONE.ordinal())))
            .and(SUBSCRIBER_KEY.WORD.eq(Sql.TEXT)));
    private static final String INSERT = Sql.insert(SUBSCRIBER_KEY);
    private static final String DELETE = Sql.of(Sql.DIALECT
            .deleteFrom(SUBSCRIBER_KEY)
            .where(SUBSCRIBER_KEY.KIND.eq(Sql.NUMBER))
            .and(SUBSCRIBER_KEY.WORD.eq(Sql.TEXT))
            .and(SUBSCRIBER_KEY.SUBSCRIBER.eq(Sql.NUMBER)));

    private SubscriberKeys() {}

    /** Stored by its place. */
    enum Kind {
        TAG,
        CHANNEL,
        PHONE
    }

    private record Key(Kind kind, String word, long subscriber) {}

    private static Set<Key> of(Family family) {
        Set<Key> keys = new HashSet<>();
        if (family.head().into().isEmpty()) {
            long id = family.head().id();
            var row = family.row();
            row.tags().forEach(t -> keys.add(new Key(Kind.TAG, t, id)));
            row.addresses()
                    .forEach(r -> keys.add(new Key(Kind.CHANNEL, r.channel().value(), id)));
            family.phones().forEach(p -> keys.add(new Key(Kind.PHONE, p.value(), id)));
        }
        return keys;
    }

    static void replace(Session session, Iterable<Family> before, Iterable<Family> after) throws SQLException {
        Set<Key> old = new HashSet<>();
        before.forEach(f -> old.addAll(of(f)));
        Set<Key> now = new HashSet<>();
        after.forEach(f -> now.addAll(of(f)));
        for (Key key : old) {
            if (!now.contains(key)) {
                session.update(DELETE, key.kind(), key.word(), key.subscriber());
            }
        }
        for (Key key : now) {
            if (!old.contains(key)) {
                session.update(INSERT, key.kind(), key.word(), key.subscriber());
            }
        }
    }

    static Optional<Long> owner(Session session, PhoneNumber phone) throws SQLException {
        return session.first(BY_PHONE, Row::number, phone.value());
    }
}
