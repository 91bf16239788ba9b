package io.carillon.testkit.store;

import io.carillon.domain.subscriber.Consent;
import io.carillon.domain.subscriber.Reach;
import io.carillon.domain.subscriber.SubscriberId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A subscriber by itself: what we say of it, and what providers say by address. */
final class KeptPerson {
    static final Comparator<Reach> ORDER = Comparator.comparing(
                    (Reach r) -> r.channel().value())
            .thenComparing(r -> r.address().value());

    final SubscriberId id;
    final Instant createdAt;
    Instant updatedAt;
    Optional<SubscriberId> into = Optional.empty();
    final KeptWords own = new KeptWords();
    final TreeMap<Reach, Listing> listings = new TreeMap<>(ORDER);

    KeptPerson(SubscriberId id, Instant at) {
        this.id = id;
        this.createdAt = at;
        this.updatedAt = at;
    }

    /** What the provider of an address said last. */
    static final class Listing {
        final KeptWords words = new KeptWords();
        Optional<Consent> consent = Optional.empty();
    }

    /** The strongest first. */
    Stream<KeptWords> words() {
        return Stream.concat(listings.values().stream().map(l -> l.words), Stream.of(own));
    }
}
