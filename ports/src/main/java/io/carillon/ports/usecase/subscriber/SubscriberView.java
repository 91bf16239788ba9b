package io.carillon.ports.usecase.subscriber;

import io.carillon.domain.subscriber.Consent;
import io.carillon.domain.subscriber.FieldValue;
import io.carillon.domain.subscriber.Profile;
import io.carillon.domain.subscriber.Reach;
import io.carillon.domain.subscriber.SubscriberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;

/** A person as users see it. */
public record SubscriberView(
        SubscriberId id,
        Profile profile,
        List<Place> addresses,
        SortedSet<String> tags,
        SortedMap<String, FieldValue> fields,
        Optional<SubscriberId> mergedInto,
        List<SubscriberId> parts,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * @param byPhone whether it belongs to the person only by its phone number
     * @param consent empty where nobody said anything
     */
    public record Place(Reach reach, boolean byPhone, Optional<Consent> consent, Optional<Instant> consentSince) {}
}
