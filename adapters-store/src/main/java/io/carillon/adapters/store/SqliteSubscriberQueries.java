package io.carillon.adapters.store;

import io.carillon.domain.conversation.PhoneNumber;
import io.carillon.domain.subscriber.Reach;
import io.carillon.domain.subscriber.SubscriberId;
import io.carillon.ports.store.Page;
import io.carillon.ports.store.SubscriberQueries;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What users ask about people, on SQLite. */
final class SqliteSubscriberQueries implements SubscriberQueries {
    private final Readers readers;

    SqliteSubscriberQueries(Readers readers) {
        this.readers = readers;
    }

    @Override
    public Optional<SubscriberRow> subscriber(SubscriberId id) {
        return readers.read(view -> Families.of(view, id.value()).map(Family::row));
    }

    @Override
    public Page<SubscriberRow> subscribers(Filter filter, Optional<Long> before, int limit) {
        return readers.read(new SubscriberList(filter, before, limit)::read);
    }

    @Override
    public Map<Reach, SubscriberId> owners(Collection<Reach> addresses) {
        return each(addresses, (view, reach) -> Families.owner(view, reach).map(SubscriberId::new));
    }

    @Override
    public Map<PhoneNumber, SubscriberId> owners(List<PhoneNumber> phones) {
        return each(phones, (view, phone) -> SubscriberKeys.owner(view.session, phone)
                .map(SubscriberId::new));
    }

    @Override
    public Map<Reach, ConsentRow> consents(Collection<Reach> addresses) {
        return each(addresses, Consents::find);
    }

    /** What may be found of one thing. */
    private interface Finding<K, V> {
        Optional<V> find(View view, K key) throws SQLException;
    }

    private <K, V> Map<K, V> each(Collection<K> keys, Finding<K, V> finding) {
        return readers.read(view -> {
            Map<K, V> found = new HashMap<>();
            for (K key : keys) {
                finding.find(view, key).ifPresent(v -> found.put(key, v));
            }
            return found;
        });
    }
}
