package io.carillon.adapters.store;

import io.carillon.domain.conversation.PhoneNumber;
import io.carillon.domain.subscriber.Profile;
import io.carillon.domain.subscriber.Reach;
import io.carillon.domain.subscriber.SubscriberId;
import io.carillon.ports.store.SubscriberQueries.SubscriberRow;
import io.carillon.ports.store.Subscribers.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A subscriber and those merged into it, at whatever remove; the subscriber first, everyone's parts right behind it. */
record Family(List<Member> members) {
    Family {
        members = List.copyOf(members);
    }

    Member head() {
        return members.get(0);
    }

    /** What is shown: the head's words above those of its parts. */
    SubscriberRow row() {
        Knowledge shown = shown();
        List<Reach> addresses =
                members.stream().flatMap(m -> m.reaches().keySet().stream()).toList();
        return new SubscriberRow(
                new SubscriberId(head().id()),
                shown.profile(),
                addresses,
                shown.tags(),
                shown.fields(),
                head().into().map(SubscriberId::new),
                members.stream().skip(1).map(m -> new SubscriberId(m.id())).toList(),
                head().createdAt(),
                head().updatedAt());
    }

    private Knowledge shown() {
        Knowledge shown = Knowledge.NOTHING;
        for (Member member : members) {
            shown = member.shown().under(shown);
        }
        return shown;
    }

    Set<PhoneNumber> phones() {
        return members.stream().flatMap(m -> m.phones().stream()).collect(Collectors.toCollection(HashSet::new));
    }

    Optional<Member> holding(Reach reach) {
        return members.stream().filter(m -> m.reaches().containsKey(reach)).findFirst();
    }

    /** What a search looks through. */
    String search() {
        Profile p = shown().profile();
        String both = p.firstName().orElse("") + " " + p.lastName().orElse("");
        return Stream.of(
                        p.name().orElse(""),
                        both,
                        p.email().orElse(""),
                        p.phone().map(PhoneNumber::value).orElse(""))
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
    }

    Family with(Member changed) {
        return new Family(
                members.stream().map(m -> m.id() == changed.id() ? changed : m).toList());
    }

    Family each(UnaryOperator<Member> change) {
        return new Family(members.stream().map(change).toList());
    }

    Family touched(Instant at) {
        return with(head().updatedAt(at));
    }

    /** With another's members as parts of the head. */
    Family taking(Family other) {
        List<Member> all = new ArrayList<>(members);
        all.add(other.head().into(Optional.of(head().id())));
        all.addAll(other.members().subList(1, other.members().size()));
        return new Family(all);
    }

    /** What is left without another's members; empty when nobody is. */
    Optional<Family> without(Family other) {
        List<Member> left = new ArrayList<>(members);
        left.removeAll(other.members());
        return left.isEmpty() ? Optional.empty() : Optional.of(new Family(left));
    }

    /** New things are the head's; what is taken away is gone from all. */
    Family changedBy(Change change) {
        Family rest = each(m -> lessRemoved(m, change));
        Member head = rest.head();
        var reaches = Member.noReaches();
        head.reaches()
                .forEach((reach, said) ->
                        reaches.put(reach, new Member.Said(said.knowledge().lessNamed(change), said.consent())));
        for (Reach reach : change.addAddresses()) {
            if (rest.holding(reach).isEmpty()) {
                reaches.put(reach, Member.Said.NOTHING);
            }
        }
        return rest.with(head.owning(head.own().changedBy(change)).reaching(reaches));
    }

    private static Member lessRemoved(Member member, Change change) {
        var reaches = Member.noReaches();
        reaches.putAll(member.reaches());
        reaches.keySet().removeAll(Set.copyOf(change.removeAddresses()));
        return member.owning(member.own().lessRemoved(change)).reaching(reaches).saying(k -> k.lessRemoved(change));
    }

    /** Whether the same is shown, whenever it changed. */
    boolean showsLike(Family other) {
        return touched(Instant.EPOCH).row().equals(other.touched(Instant.EPOCH).row());
    }
}
