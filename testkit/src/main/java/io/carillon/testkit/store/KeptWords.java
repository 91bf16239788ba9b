package io.carillon.testkit.store;

import io.carillon.domain.conversation.PhoneNumber;
import io.carillon.domain.subscriber.FieldValue;
import io.carillon.domain.subscriber.Profile;
import io.carillon.domain.subscriber.ProfilePart;
import io.carillon.ports.store.Subscribers.Change;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** What somebody, we or a provider, says of a person. */
final class KeptWords {
    private final Map<ProfilePart, String> profile = new TreeMap<>();
    final TreeSet<String> tags = new TreeSet<>();
    final TreeMap<String, FieldValue> fields = new TreeMap<>();

    void say(Profile p) {
        p.name().ifPresent(v -> profile.put(ProfilePart.NAME, v));
        p.firstName().ifPresent(v -> profile.put(ProfilePart.FIRST_NAME, v));
        p.lastName().ifPresent(v -> profile.put(ProfilePart.LAST_NAME, v));
        p.email().ifPresent(v -> profile.put(ProfilePart.EMAIL, v));
        p.phone().ifPresent(v -> profile.put(ProfilePart.PHONE, v.value()));
    }

    /** What is said already stands. */
    void hear(KeptWords weaker) {
        weaker.profile.forEach(profile::putIfAbsent);
        weaker.fields.forEach(fields::putIfAbsent);
        tags.addAll(weaker.tags);
    }

    void become(KeptWords other) {
        profile.clear();
        tags.clear();
        fields.clear();
        hear(other);
    }

    void takeAway(Change change) {
        change.profile().forEach((part, value) -> forget(part, value.isEmpty()));
        change.fields().forEach((name, value) -> forget(name, value.isEmpty()));
        tags.removeAll(change.removeTags());
    }

    /** What somebody else now says differently. */
    void unsay(Change change) {
        profile.keySet().removeAll(change.profile().keySet());
        fields.keySet().removeAll(change.fields().keySet());
        tags.removeAll(change.removeTags());
    }

    void say(Change change) {
        change.profile().forEach((part, value) -> value.ifPresent(v -> profile.put(part, v)));
        change.fields().forEach((name, value) -> value.ifPresent(v -> fields.put(name, v)));
        tags.addAll(change.addTags());
    }

    private void forget(ProfilePart part, boolean really) {
        if (really) {
            profile.remove(part);
        }
    }

    private void forget(String field, boolean really) {
        if (really) {
            fields.remove(field);
        }
    }

    void forgetPhone() {
        profile.remove(ProfilePart.PHONE);
    }

    Optional<PhoneNumber> phone() {
        return part(ProfilePart.PHONE).map(PhoneNumber::new);
    }

    private Optional<String> part(ProfilePart part) {
        return Optional.ofNullable(profile.get(part));
    }

    Profile profile() {
        return new Profile(
                part(ProfilePart.NAME),
                part(ProfilePart.FIRST_NAME),
                part(ProfilePart.LAST_NAME),
                part(ProfilePart.EMAIL),
                phone());
    }
}
