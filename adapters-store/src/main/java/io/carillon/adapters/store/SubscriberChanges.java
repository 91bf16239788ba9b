package io.carillon.adapters.store;

import io.carillon.domain.conversation.PhoneNumber;
import io.carillon.domain.subscriber.ProfilePart;
import io.carillon.domain.subscriber.Reach;
import io.carillon.domain.subscriber.SubscriberId;
import io.carillon.ports.store.Subscribers.Change;
import io.carillon.ports.store.Subscribers.NewSubscriber;
import io.carillon.ports.store.Subscribers.Saved;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What users do with what is known of people. */
final class SubscriberChanges {
    private final Workspace workspace;
    private final View view;
    private final SubscriberRows rows;
    private final Instant at;

    SubscriberChanges(Workspace workspace, Instant at) {
        this.workspace = workspace;
        this.view = workspace.view;
        this.rows = new SubscriberRows(workspace);
        this.at = at;
    }

    Saved create(NewSubscriber s) throws SQLException {
        var taken = taken(Optional.empty(), s.profile().phone(), s.addresses());
        if (taken.isPresent()) {
            return taken.get();
        }
        var reaches = Member.noReaches();
        s.addresses().forEach(r -> reaches.put(r, Member.Said.NOTHING));
        var own = new Knowledge(s.profile(), new TreeSet<>(s.tags()), new TreeMap<>(s.fields()));
        var made = new Family(List.of(new Member(s.id().value(), own, reaches, Optional.empty(), at, at)));
        add(made);
        return new Saved.Done(made.row());
    }

    void add(Family made) throws SQLException {
        rows.replace(List.of(), List.of(made));
        SubscriberLog.note(workspace, made.head().id(), "created", at);
    }

    /** What is said of one that is merged into another is said of the other. */
    Saved change(Change change) throws SQLException {
        var found = Families.whole(view, change.id().value());
        if (found.isEmpty()) {
            return new Saved.NotFound();
        }
        Family before = found.get();
        var phone = change.profile()
                .getOrDefault(ProfilePart.PHONE, Optional.empty())
                .map(PhoneNumber::new);
        var taken = taken(Optional.of(before.head().id()), phone, change.addAddresses());
        if (taken.isPresent()) {
            return taken.get();
        }
        var unused = save(before, before.changedBy(change));
        return new Saved.Done(
                Families.of(view, before.head().id()).orElseThrow().row());
    }

    /** Keeps what differs; the log tells when it is seen. @return whether it is */
    boolean save(Family before, Family after) throws SQLException {
        boolean isSeen = !after.showsLike(before);
        Family now = isSeen ? after.touched(at) : after;
        rows.replace(List.of(before), List.of(now));
        if (isSeen) {
            SubscriberLog.note(workspace, now.head().id(), "updated", at);
        }
        return isSeen;
    }

    /** Whether a number or an address is somebody else's. */
    private Optional<Saved> taken(Optional<Long> self, Optional<PhoneNumber> phone, Collection<Reach> addresses)
            throws SQLException {
        if (phone.isPresent()) {
            var owner = SubscriberKeys.owner(workspace.session, phone.get());
            if (owner.isPresent() && !owner.equals(self)) {
                return Optional.of(new Saved.PhoneTaken(new SubscriberId(owner.get())));
            }
        }
        for (Reach reach : addresses) {
            var owner = Families.owner(view, reach);
            if (owner.isPresent() && !owner.equals(self)) {
                return Optional.of(new Saved.AddressTaken(reach, new SubscriberId(owner.get())));
            }
        }
        return Optional.empty();
    }

    boolean delete(SubscriberId id) throws SQLException {
        var gone = Families.of(view, id.value());
        if (gone.isEmpty()) {
            return false;
        }
        Family before = Families.whole(view, id.value()).orElseThrow();
        var left = before.without(gone.get());
        rows.replace(List.of(before), left.map(f -> f.touched(at)).stream().toList());
        SubscriberLog.note(workspace, id.value(), "deleted", at);
        return true;
    }

    Saved merge(SubscriberId from, SubscriberId into) throws SQLException {
        var part = Families.of(view, from.value()).filter(SubscriberChanges::isAlone);
        var head = Families.of(view, into.value()).filter(SubscriberChanges::isAlone);
        if (part.isEmpty() || head.isEmpty() || from.equals(into)) {
            return new Saved.NotFound();
        }
        Family after = head.get().taking(part.get()).touched(at);
        rows.replace(List.of(part.get(), head.get()), List.of(after));
        SubscriberLog.note(workspace, from.value(), "merged", at);
        return new Saved.Done(Families.of(view, into.value()).orElseThrow().row());
    }

    private static boolean isAlone(Family family) {
        return family.head().into().isEmpty();
    }

    /** A number that both have is again the one's that had it first. */
    Saved unmerge(SubscriberId id) throws SQLException {
        var found = Families.of(view, id.value()).filter(f -> !isAlone(f));
        if (found.isEmpty()) {
            return new Saved.NotFound();
        }
        Family part = found.get();
        Family before = Families.whole(view, id.value()).orElseThrow();
        Set<PhoneNumber> phones = part.phones();
        Family rest =
                before.without(part).orElseThrow().each(m -> m.without(phones)).touched(at);
        Family free = part.with(part.head().into(Optional.empty()));
        rows.replace(List.of(before), List.of(rest, free));
        SubscriberLog.note(workspace, id.value(), "unmerged", at);
        return new Saved.Done(free.row());
    }
}
