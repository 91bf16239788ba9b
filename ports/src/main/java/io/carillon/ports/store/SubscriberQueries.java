package io.carillon.ports.store;

import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.conversation.PhoneNumber;
import io.carillon.domain.subscriber.Consent;
import io.carillon.domain.subscriber.FieldValue;
import io.carillon.domain.subscriber.Profile;
import io.carillon.domain.subscriber.Reach;
import io.carillon.domain.subscriber.SubscriberId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;

/** What users ask about people. Those merged into another are shown as a part of it. */
public interface SubscriberQueries {

    /** Of one that is merged into another, what it was; {@link SubscriberRow#mergedInto} names the other. */
    Optional<SubscriberRow> subscriber(SubscriberId id);

    /** Latest first; ids below {@code before}. One that is merged into another is not listed. */
    Page<SubscriberRow> subscribers(Filter filter, Optional<Long> before, int limit);

    /** Whose addresses these are; a subscriber that is merged into another counts as the other. */
    Map<Reach, SubscriberId> owners(Collection<Reach> addresses);

    /** Who has these phone numbers. */
    Map<PhoneNumber, SubscriberId> owners(List<PhoneNumber> phones);

    /** What is known of the consent at these addresses. */
    Map<Reach, ConsentRow> consents(Collection<Reach> addresses);

    /** @param q a part of a name, the e-mail address or the phone number; letters of either case */
    record Filter(Optional<String> q, Optional<String> tag, Optional<ChannelId> channel) {}

    record ConsentRow(Consent consent, String source, Instant since) {}

    /**
     * @param tags all of them, the provider's too
     * @param fields all of them by name; where the subscriber and a provider differ, the provider's
     * @param mergedInto the subscriber of which it is a part
     * @param parts those that are merged into it
     */
    record SubscriberRow(
            SubscriberId id,
            Profile profile,
            List<Reach> addresses,
            SortedSet<String> tags,
            SortedMap<String, FieldValue> fields,
            Optional<SubscriberId> mergedInto,
            List<SubscriberId> parts,
            Instant createdAt,
            Instant updatedAt) {
        public SubscriberRow {
            addresses = List.copyOf(addresses);
            parts = List.copyOf(parts);
        }
    }
}
