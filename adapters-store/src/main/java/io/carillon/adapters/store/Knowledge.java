package io.carillon.adapters.store;

import io.carillon.domain.conversation.PhoneNumber;
import io.carillon.domain.subscriber.FieldValue;
import io.carillon.domain.subscriber.Profile;
import io.carillon.domain.subscriber.ProfilePart;
import io.carillon.ports.store.Subscribers.Change;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What one side, we or a provider, knows of a person. */
record Knowledge(Profile profile, SortedSet<String> tags, SortedMap<String, FieldValue> fields) {
    static final Knowledge NOTHING = new Knowledge(Profile.EMPTY, new TreeSet<>(), new TreeMap<>());

    Knowledge {
        tags = Collections.unmodifiableSortedSet(new TreeSet<>(tags));
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }

    /** All of both; where both know a thing, it is the stronger's. */
    Knowledge under(Knowledge stronger) {
        var allTags = new TreeSet<>(tags);
        allTags.addAll(stronger.tags);
        var allFields = new TreeMap<>(fields);
        allFields.putAll(stronger.fields);
        return new Knowledge(profile.with(stronger.profile), allTags, allFields);
    }

    /** Without anything that the change takes away. */
    Knowledge lessRemoved(Change change) {
        var parts = new TreeMap<>(change.profile());
        parts.values().removeIf(Optional::isPresent);
        var gone = new TreeMap<>(change.fields());
        gone.values().removeIf(Optional::isPresent);
        return without(parts, change, gone);
    }

    /** Without anything that the change speaks of: what is said anew replaces it. */
    Knowledge lessNamed(Change change) {
        return without(change.profile(), change, change.fields());
    }

    private Knowledge without(Map<ProfilePart, ?> parts, Change change, Map<String, ?> named) {
        var left = new TreeSet<>(tags);
        left.removeAll(change.removeTags());
        var kept = new TreeMap<>(fields);
        kept.keySet().removeAll(named.keySet());
        Profile rest = profile;
        for (ProfilePart part : parts.keySet()) {
            rest = with(rest, part, Optional.empty());
        }
        return new Knowledge(rest, left, kept);
    }

    Knowledge changedBy(Change change) {
        Knowledge rest = lessNamed(change);
        var all = new TreeSet<>(rest.tags);
        all.addAll(change.addTags());
        var values = new TreeMap<>(rest.fields);
        change.fields().forEach((name, value) -> value.ifPresent(v -> values.put(name, v)));
        Profile parts = rest.profile;
        for (var part : change.profile().entrySet()) {
            parts = with(parts, part.getKey(), part.getValue());
        }
        return new Knowledge(parts, all, values);
    }

    Knowledge withoutPhone() {
        return new Knowledge(with(profile, ProfilePart.PHONE, Optional.empty()), tags, fields);
    }

    private static Profile with(Profile p, ProfilePart part, Optional<String> value) {
        return switch (part) {
            case NAME -> new Profile(value, p.firstName(), p.lastName(), p.email(), p.phone());
            case FIRST_NAME -> new Profile(p.name(), value, p.lastName(), p.email(), p.phone());
            case LAST_NAME -> new Profile(p.name(), p.firstName(), value, p.email(), p.phone());
            case EMAIL -> new Profile(p.name(), p.firstName(), p.lastName(), value, p.phone());
            case PHONE -> new Profile(p.name(), p.firstName(), p.lastName(), p.email(), value.map(PhoneNumber::new));
        };
    }
}
