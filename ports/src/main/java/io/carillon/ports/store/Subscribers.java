package io.carillon.ports.store;

import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.subscriber.Consent;
import io.carillon.domain.subscriber.FieldValue;
import io.carillon.domain.subscriber.Profile;
import io.carillon.domain.subscriber.ProfilePart;
import io.carillon.domain.subscriber.Reach;
import io.carillon.domain.subscriber.SubscriberId;
import io.carillon.ports.provider.SubscriberDirectory;
import io.carillon.ports.store.SubscriberQueries.SubscriberRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Changes of what is known of people. A phone number, and an address on a channel, belong to one subscriber that is not merged
 * into another. Every change that changes something enters the log in the same commit, see
 * {@link io.carillon.domain.event.LogEntry.OfSubscriber}.
 */
public interface Subscribers {

    CompletableFuture<Saved> create(NewSubscriber subscriber);

    /** Changes what is named. Tags that are there already, and what is absent already, are no change. */
    CompletableFuture<Saved> change(Change change);

    /** Forgets a person, and those merged into it; conversations and messages stay. Completes with false when there is none. */
    CompletableFuture<Boolean> delete(SubscriberId id, Instant at);

    /**
     * From now on {@code from} is seen as a part of {@code into}: its addresses, tags and fields are shown there, what both have
     * is {@code into}'s. Nothing of it is lost. Completes with {@code into}; {@link Saved.NotFound} when either is missing or is
     * merged itself, or they are the same.
     */
    CompletableFuture<Saved> merge(SubscriberId from, SubscriberId into, Instant at);

    /** Undoes a merge: the subscriber is what it was. Completes with it; {@link Saved.NotFound} when it is not merged. */
    CompletableFuture<Saved> unmerge(SubscriberId id, Instant at);

    /**
     * Enters what a provider says of people, at most some hundreds at a time. One whose address is known is changed: the
     * provider's tags, fields and profile replace what it said before. One whose phone number is known, to exactly one, gets the
     * address. Others become subscribers. Completes with how many were changed or made.
     */
    CompletableFuture<Integer> enter(ChannelId channel, List<Listed> listed, Instant at);

    /** Keeps whether somebody wants messages at an address; a change enters the log. Completes with whether it changed. */
    CompletableFuture<Boolean> consent(ConsentChange change);

    /** @param id it gets if it is new */
    record Listed(SubscriberId id, SubscriberDirectory.Entry entry) {}

    record NewSubscriber(
            SubscriberId id,
            Profile profile,
            List<Reach> addresses,
            Set<String> tags,
            Map<String, FieldValue> fields,
            Instant at) {}

    /**
     * @param profile what is empty is taken away
     * @param fields what is empty is taken away
     */
    record Change(
            SubscriberId id,
            Map<ProfilePart, Optional<String>> profile,
            List<Reach> addAddresses,
            List<Reach> removeAddresses,
            Set<String> addTags,
            Set<String> removeTags,
            Map<String, Optional<FieldValue>> fields,
            Instant at) {}

    /** @param source how it became known: word, api, import, provider */
    record ConsentChange(Reach reach, Consent consent, String source, Instant at) {}

    /** What came of a change. */
    sealed interface Saved {
        record Done(SubscriberRow subscriber) implements Saved {}

        record NotFound() implements Saved {}

        /** @param owner whose phone number it is */
        record PhoneTaken(SubscriberId owner) implements Saved {}

        /** @param owner whose address it is */
        record AddressTaken(Reach reach, SubscriberId owner) implements Saved {}
    }
}
