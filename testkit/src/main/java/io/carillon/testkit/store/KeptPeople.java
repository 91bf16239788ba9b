package io.carillon.testkit.store;

import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.conversation.PhoneNumber;
import io.carillon.domain.subscriber.Consent;
import io.carillon.domain.subscriber.Reach;
import io.carillon.domain.subscriber.SubscriberId;
import io.carillon.ports.store.SubscriberQueries.ConsentRow;
import io.carillon.ports.store.SubscriberQueries.SubscriberRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All subscribers, and who wants messages where. */
final class KeptPeople {
    final TreeMap<SubscriberId, KeptPerson> people = new TreeMap<>();
    final Map<Reach, ConsentRow> consents = new HashMap<>();

    boolean hasOptedOut(ChannelId channel, Address address) {
        var row = consents.get(new Reach(channel, address));
        return row != null && row.consent() == Consent.OPTED_OUT;
    }

    Optional<KeptPerson> find(SubscriberId id) {
        return Optional.ofNullable(people.get(id));
    }

    /** One that is not merged into another. */
    Optional<KeptPerson> alone(SubscriberId id) {
        return find(id).filter(p -> p.into.isEmpty());
    }

    /** The one as whose part somebody is shown. */
    KeptPerson head(KeptPerson person) {
        return person.into.isEmpty() ? person : head(people.get(person.into.get()));
    }

    /** A person, and everybody merged into it, each with its own parts right behind it. */
    List<KeptPerson> family(KeptPerson head) {
        return Stream.concat(
                        Stream.of(head),
                        people.values().stream()
                                .filter(p -> p.into.equals(Optional.of(head.id)))
                                .flatMap(p -> family(p).stream()))
                .toList();
    }

    Optional<KeptPerson> holder(Reach reach) {
        return people.values().stream()
                .filter(p -> p.listings.containsKey(reach))
                .findFirst();
    }

    Optional<KeptPerson> owner(Reach reach) {
        return holder(reach).map(this::head);
    }

    Optional<KeptPerson> owner(PhoneNumber phone) {
        return people.values().stream()
                .filter(p -> p.words().anyMatch(w -> w.phone().equals(Optional.of(phone))))
                .findFirst()
                .map(this::head);
    }

    SubscriberRow row(KeptPerson head) {
        var family = family(head);
        var shown = new KeptWords();
        family.stream().flatMap(KeptPerson::words).forEach(shown::hear);
        return new SubscriberRow(
                head.id,
                shown.profile(),
                family.stream().flatMap(p -> p.listings.keySet().stream()).toList(),
                shown.tags,
                shown.fields,
                head.into,
                family.stream().skip(1).map(p -> p.id).toList(),
                head.createdAt,
                head.updatedAt);
    }
}
