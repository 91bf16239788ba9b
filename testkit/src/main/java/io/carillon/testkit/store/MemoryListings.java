package io.carillon.testkit.store;

import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.subscriber.Consent;
import io.carillon.domain.subscriber.Reach;
import io.carillon.ports.provider.SubscriberDirectory.Entry;
import io.carillon.ports.store.Subscribers.ConsentChange;
import io.carillon.ports.store.Subscribers.Listed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Enters what a provider says of people. */
final class MemoryListings {
    private final MemoryState state;
    private final KeptPeople people;
    private final ChannelId channel;
    private final Instant at;

    MemoryListings(MemoryState state, ChannelId channel, Instant at) {
        this.state = state;
        this.people = state.people;
        this.channel = channel;
        this.at = at;
    }

    int enter(List<Listed> listed) {
        return (int) listed.stream().filter(this::changes).count();
    }

    private boolean changes(Listed listed) {
        Entry entry = listed.entry();
        Reach reach = new Reach(channel, entry.address());
        var known = people.holder(reach).or(() -> entry.profile().phone().flatMap(people::owner));
        KeptPerson person = known.orElseGet(() -> made(listed));
        KeptPerson head = people.head(person);
        var before = people.row(head);
        var listing = person.listings.computeIfAbsent(reach, r -> new KeptPerson.Listing());
        listing.words.become(words(entry, head));
        var last = listing.consent;
        listing.consent = entry.consent();
        boolean seen = known.isEmpty() || new MemoryPeople(state, at).noteIfSeen(before, head);
        return heed(entry, reach, last) || seen;
    }

    private KeptPerson made(Listed listed) {
        var made = new KeptPerson(listed.id(), at);
        people.people.put(made.id, made);
        MemoryPeople.note(state, made.id, "created", at);
        return made;
    }

    /** A number that is somebody else's stays theirs. */
    private KeptWords words(Entry entry, KeptPerson head) {
        var words = new KeptWords();
        words.say(entry.profile());
        words.tags.addAll(entry.tags());
        words.fields.putAll(entry.fields());
        if (words.phone().flatMap(people::owner).filter(o -> o != head).isPresent()) {
            words.forgetPhone();
        }
        return words;
    }

    /**
     * Only what is news counts, so that a provider that has not heard of somebody's refusal does not undo it; and what a provider
     * says first may be old.
     */
    private boolean heed(Entry entry, Reach reach, Optional<Consent> last) {
        boolean mayBeOld = last.isEmpty() && people.hasOptedOut(reach.channel(), reach.address());
        return entry.consent()
                .filter(c -> !last.equals(Optional.of(c)))
                .filter(c -> !mayBeOld || c == Consent.OPTED_OUT)
                .filter(c -> MemoryConsents.change(state, new ConsentChange(reach, c, "provider", at)))
                .isPresent();
    }
}
