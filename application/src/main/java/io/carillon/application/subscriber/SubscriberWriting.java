package io.carillon.application.subscriber;

import io.carillon.application.channel.ChannelRuntime;
import io.carillon.application.subscriber.ProviderPeople.Edit;
import io.carillon.application.work.Commits;
import io.carillon.domain.conversation.PhoneNumber;
import io.carillon.domain.id.TimeOrderedIds;
import io.carillon.domain.subscriber.FieldValue;
import io.carillon.domain.subscriber.Profile;
import io.carillon.domain.subscriber.ProfilePart;
import io.carillon.domain.subscriber.Reach;
import io.carillon.domain.subscriber.SubscriberId;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.store.Store;
import io.carillon.ports.store.Subscribers;
import io.carillon.ports.store.Subscribers.NewSubscriber;
import io.carillon.ports.store.Subscribers.Saved;
import io.carillon.ports.usecase.Problem;
import io.carillon.ports.usecase.subscriber.ManageSubscribers.Change;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Changes people: the providers that know them first, then the store. */
final class SubscriberWriting {
    private final Store store;
    private final ProviderPeople providers;
    private final SubscriberViews views;
    private final TimeOrderedIds ids;
    private final Clock clock;

    SubscriberWriting(Store store, ProviderPeople providers, SubscriberViews views, TimeOrderedIds ids, Clock clock) {
        this.store = store;
        this.providers = providers;
        this.views = views;
        this.ids = ids;
        this.clock = clock;
    }

    Change create(Wording.Checked draft) {
        Profile profile = profile(draft.profile());
        List<Reach> known = draft.addresses().known();
        SortedMap<String, FieldValue> fields = new TreeMap<>(draft.fields());
        Edit edit = new Edit(profile, List.copyOf(draft.tags()), List.of(), fields, List.of());
        List<Reach> made = new ArrayList<>();
        return taken(Optional.empty(), profile.phone(), known)
                .or(() -> unknown(known, "/addresses"))
                .or(() -> providers.write(known, edit))
                .or(() -> make(draft.addresses().toMake(), profile, made::add))
                .or(() -> providers.write(made, edit.withoutProfile()))
                .orElseGet(() -> {
                    List<Reach> all = joined(known, made);
                    Saved saved = Commits.await(store.subscribers()
                            .create(new NewSubscriber(
                                    new SubscriberId(ids.next()),
                                    profile,
                                    all,
                                    draft.tags(),
                                    draft.fields(),
                                    clock.instant())));
                    return settled(saved, all);
                });
    }

    /** @param linked the person's addresses before the change @param toMake where the provider is to make the person known, as {@code profile} */
    Change change(List<Reach> linked, Subscribers.Change change, List<ChannelRuntime> toMake, Profile profile) {
        List<Reach> kept = new ArrayList<>(joined(linked, change.addAddresses()));
        kept.removeAll(change.removeAddresses());
        Edit edit = edit(change);
        Optional<PhoneNumber> phone = change.profile()
                .getOrDefault(ProfilePart.PHONE, Optional.empty())
                .map(PhoneNumber::new);
        List<Reach> made = new ArrayList<>();
        return taken(Optional.of(change.id()), phone, change.addAddresses())
                .or(() -> unknown(change.addAddresses(), "/add_addresses"))
                .or(() -> providers.write(kept, edit))
                .or(() -> make(toMake, profile, made::add))
                .or(() -> providers.write(made, edit.withoutProfile()))
                .orElseGet(() -> {
                    Saved saved = Commits.await(store.subscribers().change(adding(made, change)));
                    return settled(saved, joined(edit.isEmpty() ? change.addAddresses() : kept, made));
                });
    }

    /** What came of a change in the store. @param reread addresses whose provider is to be asked what it says now */
    Change settled(Saved saved, Collection<Reach> reread) {
        if (saved instanceof Saved.PhoneTaken taken) {
            return phoneTaken(taken.owner());
        }
        if (saved instanceof Saved.AddressTaken taken) {
            return addressTaken(taken.reach(), taken.owner());
        }
        if (!(saved instanceof Saved.Done done)) {
            return new Change.NotFound();
        }
        providers.reread(reread);
        SubscriberId id = done.subscriber().id();
        return new Change.Done(store.subscriberQueries().subscriber(id).map(views::of));
    }

    static Profile profile(Map<ProfilePart, String> parts) {
        return new Profile(
                Optional.ofNullable(parts.get(ProfilePart.NAME)),
                Optional.ofNullable(parts.get(ProfilePart.FIRST_NAME)),
                Optional.ofNullable(parts.get(ProfilePart.LAST_NAME)),
                Optional.ofNullable(parts.get(ProfilePart.EMAIL)),
                Optional.ofNullable(parts.get(ProfilePart.PHONE)).map(PhoneNumber::new));
    }

    /** Asked before any provider is told anything; the store decides. */
    private Optional<Change> taken(Optional<SubscriberId> self, Optional<PhoneNumber> phone, List<Reach> reaches) {
        Optional<SubscriberId> other = phone.flatMap(number -> Optional.ofNullable(
                        store.subscriberQueries().owners(List.of(number)).get(number)))
                .filter(owner -> !self.equals(Optional.of(owner)));
        if (other.isPresent()) {
            return other.map(SubscriberWriting::phoneTaken);
        }
        return reaches.isEmpty()
                ? Optional.empty()
                : store.subscriberQueries().owners((Collection<Reach>) reaches).entrySet().stream()
                        .filter(entry -> !self.equals(Optional.of(entry.getValue())))
                        .findFirst()
                        .map(entry -> addressTaken(entry.getKey(), entry.getValue()));
    }

    /** An address at a provider that knows people is only tied to a person whom it knows. */
    private Optional<Change> unknown(List<Reach> reaches, String pointer) {
        for (Reach reach : reaches) {
            Answer<Boolean> known = providers.knows(reach);
            if (!(known instanceof Answer.Answered<Boolean> answered)) {
                return Optional.of(new Change.ProviderFailed(reach.channel().value(), known));
            }
            if (!answered.value()) {
                return Optional.of(new Change.Invalid(List.of(new Problem(
                        pointer,
                        "unknown_at_provider",
                        "the provider of " + reach.channel() + " knows nobody at " + reach.address()
                                + "; with the address \"" + Wording.NEW + "\" it makes the person known"))));
            }
        }
        return Optional.empty();
    }

    private Optional<Change> make(List<ChannelRuntime> toMake, Profile profile, Consumer<Reach> made) {
        for (ChannelRuntime channel : toMake) {
            Answer<Reach> answer = providers.make(channel, profile);
            if (!(answer instanceof Answer.Answered<Reach> answered)) {
                return Optional.of(new Change.ProviderFailed(channel.id().value(), answer));
            }
            made.accept(answered.value());
        }
        return Optional.empty();
    }

    private static Edit edit(Subscribers.Change change) {
        Map<ProfilePart, String> parts = new TreeMap<>();
        change.profile().forEach((part, text) -> text.ifPresent(present -> parts.put(part, present)));
        SortedMap<String, FieldValue> set = new TreeMap<>();
        List<String> clear = new ArrayList<>();
        change.fields()
                .forEach((name, value) ->
                        value.ifPresentOrElse(present -> set.put(name, present), () -> clear.add(name)));
        return new Edit(profile(parts), List.copyOf(change.addTags()), List.copyOf(change.removeTags()), set, clear);
    }

    private static Subscribers.Change adding(List<Reach> made, Subscribers.Change change) {
        return new Subscribers.Change(
                change.id(),
                change.profile(),
                joined(change.addAddresses(), made),
                change.removeAddresses(),
                change.addTags(),
                change.removeTags(),
                change.fields(),
                change.at());
    }

    private static List<Reach> joined(Collection<Reach> some, Collection<Reach> more) {
        List<Reach> all = new ArrayList<>(some);
        more.stream().filter(reach -> !all.contains(reach)).forEach(all::add);
        return all;
    }

    private static Change phoneTaken(SubscriberId owner) {
        return new Change.Conflict(owner, new Problem("/phone", "phone_taken", "the phone number belongs to " + owner));
    }

    private static Change addressTaken(Reach reach, SubscriberId owner) {
        String detail = reach.address() + " on " + reach.channel() + " belongs to " + owner;
        return new Change.Conflict(owner, new Problem("/addresses", "address_taken", detail));
    }
}
