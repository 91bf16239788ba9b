package io.carillon.ports.provider;

import io.carillon.domain.conversation.Address;
import io.carillon.domain.subscriber.Consent;
import io.carillon.domain.subscriber.FieldValue;
import io.carillon.domain.subscriber.Profile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * The people that a provider knows. Writing is not repeated by itself: an answer that is {@link Answer.Unclear} may have been
 * carried out.
 */
public interface SubscriberDirectory {

    /** The provider's list from its beginning, latest interaction first; each call of {@link Pages#next} asks for one page. */
    Pages list();

    Answer<List<Entry>> search(Search search);

    /** Empty when the provider knows nobody at the address. */
    Answer<Optional<Entry>> find(Address address);

    /** Makes somebody known; the provider gives the address. */
    Answer<Entry> create(Profile profile);

    /** Changes what is present in {@code change}. */
    Answer<Void> update(Address address, Profile change);

    Answer<Void> delete(Address address);

    /** Adds tags by name. Safe to be repeated, as is all that follows. */
    Answer<Void> addTags(Address address, List<String> names);

    Answer<Void> removeTags(Address address, List<String> names);

    Answer<Void> setFields(Address address, SortedMap<String, FieldValue> values);

    Answer<Void> clearFields(Address address, List<String> names);

    Answer<Void> setConsent(Address address, Consent consent);

    /** Not safe for use by several threads. */
    interface Pages {
        /** The next page; empty behind the last one. After a failure the same page is asked for again. */
        Answer<List<Entry>> next();
    }

    /** What is empty is not asked for. */
    record Search(Optional<String> name, Optional<String> phone, Optional<String> email) {}

    /** @param lastInteractionAt when the person or the bot last did something */
    record Entry(
            Address address,
            Profile profile,
            SortedSet<String> tags,
            SortedMap<String, FieldValue> fields,
            Optional<Consent> consent,
            Optional<Instant> lastInteractionAt) {}
}
