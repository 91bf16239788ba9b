package io.carillon.testkit.store;

import io.carillon.domain.conversation.PhoneNumber;
import io.carillon.domain.subscriber.Profile;
import io.carillon.domain.subscriber.Reach;
import io.carillon.domain.subscriber.SubscriberId;
import io.carillon.ports.store.Page;
import io.carillon.ports.store.SubscriberQueries;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What users ask about people, answered from memory. */
final class MemorySubscriberQueries implements SubscriberQueries {
    private final MemoryAccess access;

    MemorySubscriberQueries(MemoryAccess access) {
        this.access = access;
    }

    @Override
    public Optional<SubscriberRow> subscriber(SubscriberId id) {
        return access.read(s -> s.people.find(id).map(s.people::row));
    }

    @Override
    public Page<SubscriberRow> subscribers(Filter filter, Optional<Long> before, int limit) {
        List<SubscriberRow> rows = access.read(s -> s.people.people.descendingMap().values().stream()
                .filter(p -> p.into.isEmpty() && p.id.value() < before.orElse(Long.MAX_VALUE))
                .map(s.people::row)
                .filter(row -> matches(row, filter))
                .limit(limit + 1L)
                .toList());
        return rows.size() <= limit
                ? new Page<>(rows, Optional.empty())
                : new Page<>(
                        rows.subList(0, limit),
                        Optional.of(rows.get(limit - 1).id().value()));
    }

    private static boolean matches(SubscriberRow row, Filter filter) {
        return filter.tag().filter(t -> !row.tags().contains(t)).isEmpty()
                && filter.channel()
                        .filter(c -> row.addresses().stream()
                                .noneMatch(r -> r.channel().equals(c)))
                        .isEmpty()
                && filter.q().filter(q -> !matches(row.profile(), q)).isEmpty();
    }

    private static boolean matches(Profile profile, String q) {
        Optional<String> both = Optional.of(
                profile.firstName().orElse("") + " " + profile.lastName().orElse(""));
        return Stream.of(profile.name(), both, profile.email(), profile.phone().map(PhoneNumber::value))
                .anyMatch(text -> text.orElse("").toLowerCase(Locale.ROOT).contains(q.toLowerCase(Locale.ROOT)));
    }

    @Override
    public Map<Reach, SubscriberId> owners(Collection<Reach> addresses) {
        return access.read(s -> each(addresses, r -> s.people.owner(r).map(p -> p.id)));
    }

    @Override
    public Map<PhoneNumber, SubscriberId> owners(List<PhoneNumber> phones) {
        return access.read(s -> each(phones, n -> s.people.owner(n).map(p -> p.id)));
    }

    @Override
    public Map<Reach, ConsentRow> consents(Collection<Reach> addresses) {
        return access.read(s -> each(addresses, r -> Optional.ofNullable(s.people.consents.get(r))));
    }

    private static <K, V> Map<K, V> each(Collection<K> keys, Function<K, Optional<V>> finding) {
        Map<K, V> found = new HashMap<>();
        keys.forEach(k -> finding.apply(k).ifPresent(v -> found.put(k, v)));
        return found;
    }
}
