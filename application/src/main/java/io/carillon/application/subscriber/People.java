package io.carillon.application.subscriber;

import io.carillon.domain.conversation.PhoneNumber;
import io.carillon.domain.subscriber.Reach;
import io.carillon.domain.subscriber.SubscriberId;
import io.carillon.ports.store.Store;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Knows who is behind an address: whose it is, else whose phone number it is. */
public final class People {
    private final Store store;
    private final PhonePlaces places;

    public People(Store store, PhonePlaces places) {
        this.store = store;
        this.places = places;
    }

    /** Two questions to the store at most, however many addresses. */
    public Map<Reach, SubscriberId> behind(Collection<Reach> reaches) {
        if (reaches.isEmpty()) {
            return Map.of();
        }
        Map<Reach, SubscriberId> found = new HashMap<>(store.subscriberQueries().owners(reaches));
        Map<Reach, PhoneNumber> phones = new LinkedHashMap<>();
        reaches.stream().filter(reach -> !found.containsKey(reach)).forEach(reach -> places.phone(reach)
                .ifPresent(phone -> phones.put(reach, phone)));
        if (!phones.isEmpty()) {
            Map<PhoneNumber, SubscriberId> owners = store.subscriberQueries()
                    .owners(phones.values().stream().distinct().toList());
            phones.forEach((reach, phone) -> {
                if (owners.containsKey(phone)) {
                    found.put(reach, owners.get(phone));
                }
            });
        }
        return found;
    }
}
