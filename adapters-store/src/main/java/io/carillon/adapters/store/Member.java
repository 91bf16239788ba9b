package io.carillon.adapters.store;

import io.carillon.domain.conversation.PhoneNumber;
import io.carillon.domain.subscriber.Consent;
import io.carillon.domain.subscriber.Reach;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A subscriber by itself: what is ours, and its addresses with what their provider says.
 *
 * @param into the subscriber into which it is merged
 */
record Member(
        long id,
        Knowledge own,
        SortedMap<Reach, Said> reaches,
        Optional<Long> into,
        Instant createdAt,
        Instant updatedAt) {
    static final Comparator<Reach> ORDER = Comparator.comparing(
                    (Reach r) -> r.channel().value())
            .thenComparing(r -> r.address().value());

    /** What a provider said of an address. */
    record Said(Knowledge knowledge, Optional<Consent> consent) {
        static final Said NOTHING = new Said(Knowledge.NOTHING, Optional.empty());
    }

    Member {
        reaches = Collections.unmodifiableSortedMap(new TreeMap<>(reaches));
    }

    static SortedMap<Reach, Said> noReaches() {
        return new TreeMap<>(ORDER);
    }

    /** What is shown of it: the providers' words above ours, the first address's above the others'. */
    Knowledge shown() {
        Knowledge shown = Knowledge.NOTHING;
        for (Said said : reaches.values()) {
            shown = said.knowledge().under(shown);
        }
        return own.under(shown);
    }

    /** All its numbers, those that are not shown too. */
    Set<PhoneNumber> phones() {
        Set<PhoneNumber> phones = new HashSet<>();
        own.profile().phone().ifPresent(phones::add);
        reaches.values().forEach(s -> s.knowledge().profile().phone().ifPresent(phones::add));
        return phones;
    }

    Member owning(Knowledge next) {
        return new Member(id, next, reaches, into, createdAt, updatedAt);
    }

    Member reaching(SortedMap<Reach, Said> next) {
        return new Member(id, own, next, into, createdAt, updatedAt);
    }

    Member reaching(Reach reach, Said said) {
        var next = new TreeMap<>(reaches);
        next.put(reach, said);
        return reaching(next);
    }

    Member into(Optional<Long> next) {
        return new Member(id, own, reaches, next, createdAt, updatedAt);
    }

    Member updatedAt(Instant at) {
        return new Member(id, own, reaches, into, createdAt, at);
    }

    Member saying(UnaryOperator<Knowledge> words) {
        var next = new TreeMap<>(reaches);
        next.replaceAll((reach, said) -> new Said(words.apply(said.knowledge()), said.consent()));
        return reaching(next);
    }

    /** Without these numbers, whoever said them. */
    Member without(Set<PhoneNumber> phones) {
        UnaryOperator<Knowledge> less =
                k -> k.profile().phone().filter(phones::contains).isPresent() ? k.withoutPhone() : k;
        return owning(less.apply(own)).saying(less);
    }
}
