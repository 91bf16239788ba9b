package io.carillon.testkit.store;

import io.carillon.domain.conversation.PhoneNumber;
import io.carillon.domain.subscriber.SubscriberId;
import io.carillon.ports.store.Subscribers.Saved;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes one person of two, and two of one. */
final class MemoryFamilies {
    private final MemoryState state;
    private final KeptPeople people;
    private final Instant at;

    MemoryFamilies(MemoryState state, Instant at) {
        this.state = state;
        this.people = state.people;
        this.at = at;
    }

    Saved merge(SubscriberId from, SubscriberId into) {
        var part = people.alone(from);
        var head = people.alone(into);
        if (part.isEmpty() || head.isEmpty() || from.equals(into)) {
            return new Saved.NotFound();
        }
        part.get().into = Optional.of(into);
        head.get().updatedAt = at;
        MemoryPeople.note(state, from, "merged", at);
        return new Saved.Done(people.row(head.get()));
    }

    /** A number that both have is again the one's that had it first. */
    Saved unmerge(SubscriberId id) {
        var found = people.find(id).filter(p -> p.into.isPresent());
        if (found.isEmpty()) {
            return new Saved.NotFound();
        }
        KeptPerson part = found.get();
        KeptPerson head = people.head(part);
        part.into = Optional.empty();
        head.updatedAt = at;
        var phones = phones(part);
        people.family(head).stream()
                .flatMap(KeptPerson::words)
                .filter(w -> w.phone().filter(phones::contains).isPresent())
                .forEach(KeptWords::forgetPhone);
        MemoryPeople.note(state, id, "unmerged", at);
        return new Saved.Done(people.row(part));
    }

    private Set<PhoneNumber> phones(KeptPerson head) {
        return people.family(head).stream()
                .flatMap(KeptPerson::words)
                .flatMap(w -> w.phone().stream())
                .collect(Collectors.toSet());
    }
}
