package io.carillon.application.subscriber;

import io.carillon.domain.conversation.PhoneNumber;
import io.carillon.domain.subscriber.FieldValue;
import io.carillon.domain.subscriber.Profile;
import io.carillon.domain.subscriber.ProfilePart;
import io.carillon.domain.subscriber.Reach;
import io.carillon.domain.subscriber.SubscriberId;
import io.carillon.ports.store.SubscriberQueries.SubscriberRow;
import io.carillon.ports.store.Subscribers;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is known of a person before a row of an import is taken in. */
record Standing(
        SubscriberId id, Profile profile, List<Reach> linked, Set<String> tags, Map<String, FieldValue> fields) {

    static Standing of(SubscriberRow row) {
        return new Standing(row.id(), row.profile(), row.addresses(), row.tags(), row.fields());
    }

    static Standing ofNew(SubscriberId id, Wording.Checked row) {
        return new Standing(
                id, SubscriberWriting.profile(row.profile()), row.addresses().known(), row.tags(), row.fields());
    }

    /** What a row says that is not so yet. */
    Subscribers.Change toBecome(Wording.Checked row, Instant at) {
        Map<ProfilePart, Optional<String>> parts = new EnumMap<>(ProfilePart.class);
        row.profile().forEach((part, text) -> {
            if (!part(part).equals(Optional.of(text))) {
                parts.put(part, Optional.of(text));
            }
        });
        Set<String> newTags = new LinkedHashSet<>(row.tags());
        newTags.removeAll(tags);
        Map<String, Optional<FieldValue>> newFields = new HashMap<>();
        row.fields().forEach((name, value) -> {
            if (!value.equals(fields.get(name))) {
                newFields.put(name, Optional.of(value));
            }
        });
        List<Reach> newAddresses = row.addresses().known().stream()
                .filter(reach -> !linked.contains(reach))
                .toList();
        return new Subscribers.Change(id, parts, newAddresses, List.of(), newTags, Set.of(), newFields, at);
    }

    /** As it is once a row was taken in. */
    Standing with(Wording.Checked row) {
        Set<Reach> reaches = new LinkedHashSet<>(linked);
        reaches.addAll(row.addresses().known());
        Set<String> allTags = new HashSet<>(tags);
        allTags.addAll(row.tags());
        Map<String, FieldValue> allFields = new HashMap<>(fields);
        allFields.putAll(row.fields());
        Profile newer = profile.with(SubscriberWriting.profile(row.profile()));
        return new Standing(id, newer, List.copyOf(reaches), allTags, allFields);
    }

    static boolean isNothing(Subscribers.Change change) {
        return change.profile().isEmpty()
                && change.addAddresses().isEmpty()
                && change.addTags().isEmpty()
                && change.fields().isEmpty();
    }

    private Optional<String> part(ProfilePart part) {
        return switch (part) {
            case NAME -> profile.name();
            case FIRST_NAME -> profile.firstName();
            case LAST_NAME -> profile.lastName();
            case EMAIL -> profile.email();
            case PHONE -> profile.phone().map(PhoneNumber::value);
        };
    }
}
