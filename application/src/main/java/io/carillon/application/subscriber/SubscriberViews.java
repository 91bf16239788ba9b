package io.carillon.application.subscriber;

import io.carillon.domain.conversation.PhoneNumber;
import io.carillon.domain.subscriber.Reach;
import io.carillon.domain.subscriber.SubscriberId;
import io.carillon.ports.store.Store;
import io.carillon.ports.store.SubscriberQueries.ConsentRow;
import io.carillon.ports.store.SubscriberQueries.SubscriberRow;
import io.carillon.ports.usecase.subscriber.SubscriberView;
import io.carillon.ports.usecase.subscriber.SubscriberView.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Turns stored people into what users see: with the addresses that are theirs by phone number, and what is known of consent. */
public final class SubscriberViews {
    private final Store store;
    private final PhonePlaces places;

    public SubscriberViews(Store store, PhonePlaces places) {
        this.store = store;
        this.places = places;
    }

    SubscriberView of(SubscriberRow row) {
        return of(List.of(row)).get(0);
    }

    /** Two questions to the store for all of them, and one for each part of those that others are merged into. */
    List<SubscriberView> of(List<SubscriberRow> rows) {
        Map<SubscriberId, Set<Reach>> byPhone = new HashMap<>();
        rows.forEach(row -> byPhone.put(row.id(), byPhone(row.addresses(), phones(row))));
        Set<Reach> others =
                linked(byPhone.values().stream().flatMap(Set::stream).toList());
        byPhone.values().forEach(reaches -> reaches.removeAll(others));
        Map<Reach, ConsentRow> consents = consents(
                rows.stream().flatMap(row -> Stream.concat(row.addresses().stream(), byPhone.get(row.id()).stream())));
        return rows.stream()
                .map(row -> view(row, places(row.addresses(), byPhone.get(row.id()), consents)))
                .toList();
    }

    /** Where a person is reached: at its own addresses, and at its phone numbers. */
    List<Reach> reaches(SubscriberRow row) {
        return reaches(row.addresses(), phones(row));
    }

    List<Reach> reaches(Collection<Reach> linked, Collection<PhoneNumber> phones) {
        Set<Reach> byPhone = byPhone(linked, phones);
        byPhone.removeAll(linked(byPhone));
        return Stream.concat(linked.stream(), byPhone.stream()).toList();
    }

    Map<Reach, ConsentRow> consents(Stream<Reach> reaches) {
        List<Reach> asked = reaches.distinct().toList();
        return asked.isEmpty() ? Map.of() : store.subscriberQueries().consents(asked);
    }

    private Set<Reach> byPhone(Collection<Reach> linked, Collection<PhoneNumber> phones) {
        Set<Reach> reaches = new LinkedHashSet<>();
        phones.forEach(phone -> reaches.addAll(places.of(phone)));
        linked.forEach(reaches::remove);
        return reaches;
    }

    /** An address that somebody was given is that person's, whoever has the phone number. */
    private Set<Reach> linked(Collection<Reach> reaches) {
        return reaches.isEmpty()
                ? Set.of()
                : store.subscriberQueries().owners(reaches).keySet();
    }

    private Set<PhoneNumber> phones(SubscriberRow row) {
        Set<PhoneNumber> phones = new LinkedHashSet<>();
        Set<SubscriberId> seen = new HashSet<>();
        Deque<SubscriberRow> open = new ArrayDeque<>(List.of(row));
        while (!open.isEmpty()) {
            SubscriberRow one = open.remove();
            one.profile().phone().ifPresent(phones::add);
            one.parts().stream()
                    .filter(seen::add)
                    .flatMap(part -> store.subscriberQueries().subscriber(part).stream())
                    .forEach(open::add);
        }
        return phones;
    }

    private static List<Place> places(
            Collection<Reach> linked, Collection<Reach> byPhone, Map<Reach, ConsentRow> consents) {
        List<Place> places = new ArrayList<>();
        linked.forEach(reach -> places.add(place(reach, false, consents)));
        byPhone.forEach(reach -> places.add(place(reach, true, consents)));
        return places;
    }

    private static Place place(Reach reach, boolean byPhone, Map<Reach, ConsentRow> consents) {
        Optional<ConsentRow> known = Optional.ofNullable(consents.get(reach));
        return new Place(reach, byPhone, known.map(ConsentRow::consent), known.map(ConsentRow::since));
    }

    private static SubscriberView view(SubscriberRow row, List<Place> places) {
        return new SubscriberView(
                row.id(),
                row.profile(),
                places,
                row.tags(),
                row.fields(),
                row.mergedInto(),
                row.parts(),
                row.createdAt(),
                row.updatedAt());
    }
}
