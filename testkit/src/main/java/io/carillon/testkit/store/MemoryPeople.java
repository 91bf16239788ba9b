package io.carillon.testkit.store;

import io.carillon.domain.conversation.PhoneNumber;
import io.carillon.domain.event.LogEntry;
import io.carillon.domain.subscriber.ProfilePart;
import io.carillon.domain.subscriber.Reach;
import io.carillon.domain.subscriber.SubscriberId;
import io.carillon.ports.store.SubscriberQueries.SubscriberRow;
import io.carillon.ports.store.Subscribers.Change;
import io.carillon.ports.store.Subscribers.NewSubscriber;
import io.carillon.ports.store.Subscribers.Saved;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What users do with what is known of people. */
final class MemoryPeople {
    private final MemoryState state;
    private final KeptPeople people;
    private final Instant at;

    MemoryPeople(MemoryState state, Instant at) {
        this.state = state;
        this.people = state.people;
        this.at = at;
    }

    static void note(MemoryState state, SubscriberId subscriber, String type, Instant at) {
        state.log.add(
                new LogEntry.OfSubscriber(state.nextPosition(), at, type, Optional.of(subscriber), Optional.empty()));
    }

    Saved create(NewSubscriber s) {
        return taken(Optional.empty(), s.profile().phone(), s.addresses()).orElseGet(() -> {
            var made = new KeptPerson(s.id(), at);
            made.own.say(s.profile());
            made.own.tags.addAll(s.tags());
            made.own.fields.putAll(s.fields());
            s.addresses().forEach(r -> made.listings.put(r, new KeptPerson.Listing()));
            people.people.put(made.id, made);
            note(state, made.id, "created", at);
            return new Saved.Done(people.row(made));
        });
    }

    /** What is said of one that is merged into another is said of the other. */
    Saved change(Change change) {
        var found = people.find(change.id()).map(people::head);
        if (found.isEmpty()) {
            return new Saved.NotFound();
        }
        KeptPerson head = found.get();
        var phone = change.profile()
                .getOrDefault(ProfilePart.PHONE, Optional.empty())
                .map(PhoneNumber::new);
        return taken(found, phone, change.addAddresses()).orElseGet(() -> {
            SubscriberRow before = people.row(head);
            apply(change, head);
            noteIfSeen(before, head);
            return new Saved.Done(people.row(head));
        });
    }

    private void apply(Change change, KeptPerson head) {
        for (KeptPerson member : people.family(head)) {
            member.listings.keySet().removeAll(change.removeAddresses());
            member.words().forEach(w -> w.takeAway(change));
        }
        head.words().forEach(w -> w.unsay(change));
        head.own.say(change);
        for (Reach reach : change.addAddresses()) {
            if (people.holder(reach).isEmpty()) {
                head.listings.put(reach, new KeptPerson.Listing());
            }
        }
    }

    /** @return whether anything that is shown changed */
    boolean noteIfSeen(SubscriberRow before, KeptPerson head) {
        if (people.row(head).equals(before)) {
            return false;
        }
        head.updatedAt = at;
        note(state, head.id, "updated", at);
        return true;
    }

    private Optional<Saved> taken(Optional<KeptPerson> self, Optional<PhoneNumber> phone, List<Reach> addresses) {
        var phoneOwner = phone.flatMap(people::owner).filter(o -> !self.equals(Optional.of(o)));
        if (phoneOwner.isPresent()) {
            return Optional.of(new Saved.PhoneTaken(phoneOwner.get().id));
        }
        return addresses.stream()
                .filter(r -> people.owner(r).isPresent() && !people.owner(r).equals(self))
                .findFirst()
                .map(r -> new Saved.AddressTaken(r, people.owner(r).orElseThrow().id));
    }

    boolean delete(SubscriberId id) {
        var found = people.find(id);
        if (found.isEmpty()) {
            return false;
        }
        people.head(found.get()).updatedAt = at;
        people.family(found.get()).forEach(p -> people.people.remove(p.id));
        note(state, id, "deleted", at);
        return true;
    }
}
