package io.carillon.testkit.store;

import static io.carillon.testkit.store.StoreFixtures.CHANNEL;
import static io.carillon.testkit.store.StoreFixtures.NOW;
import static io.carillon.testkit.store.StoreFixtures.done;
import static io.carillon.testkit.store.StoreFixtures.phone;

import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.conversation.PhoneNumber;
import io.carillon.domain.event.LogEntry;
import io.carillon.domain.subscriber.Consent;
import io.carillon.domain.subscriber.FieldType;
import io.carillon.domain.subscriber.FieldValue;
import io.carillon.domain.subscriber.Profile;
import io.carillon.domain.subscriber.ProfilePart;
import io.carillon.domain.subscriber.Reach;
import io.carillon.domain.subscriber.SubscriberId;
import io.carillon.ports.provider.SubscriberDirectory.Entry;
import io.carillon.ports.store.Store;
import io.carillon.ports.store.SubscriberQueries.Filter;
import io.carillon.ports.store.SubscriberQueries.SubscriberRow;
import io.carillon.ports.store.Subscribers.Change;
import io.carillon.ports.store.Subscribers.ConsentChange;
import io.carillon.ports.store.Subscribers.Listed;
import io.carillon.ports.store.Subscribers.NewSubscriber;
import io.carillon.ports.store.Subscribers.Saved;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The things that tests of subscribers speak of, named as in a sentence. */
public final class SubscriberFixtures {
    public static final Instant LATER = NOW.plusSeconds(60);
    public static final ChannelId OTHER = new ChannelId("bot");

    private SubscriberFixtures() {}

    public static SubscriberId sub(long id) {
        return new SubscriberId(id);
    }

    public static PhoneNumber number(int phone) {
        return new PhoneNumber("+86" + phone(phone).value());
    }

    public static Reach at(int phone) {
        return new Reach(CHANNEL, phone(phone));
    }

    public static Reach atOther(int phone) {
        return new Reach(OTHER, phone(phone));
    }

    public static FieldValue text(String value) {
        return new FieldValue(FieldType.TEXT, value);
    }

    public static Profile named(String name) {
        return new Profile(Optional.of(name), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static Profile withPhone(Profile p, int phone) {
        return new Profile(p.name(), p.firstName(), p.lastName(), p.email(), Optional.of(number(phone)));
    }

    public static NewSubscriber person(long id, Profile profile, Reach... addresses) {
        return new NewSubscriber(sub(id), profile, List.of(addresses), Set.of(), Map.of(), NOW);
    }

    public static NewSubscriber tagged(NewSubscriber s, String... tags) {
        return new NewSubscriber(s.id(), s.profile(), s.addresses(), Set.of(tags), s.fields(), s.at());
    }

    public static NewSubscriber having(NewSubscriber s, String field, String value) {
        return new NewSubscriber(s.id(), s.profile(), s.addresses(), s.tags(), Map.of(field, text(value)), s.at());
    }

    public static SubscriberRow make(Store store, NewSubscriber subscriber) {
        return ((Saved.Done) done(store.subscribers().create(subscriber))).subscriber();
    }

    public static Change nothing(long id) {
        return new Change(sub(id), Map.of(), List.of(), List.of(), Set.of(), Set.of(), Map.of(), LATER);
    }

    public static Change part(Change c, ProfilePart part, Optional<String> value) {
        return new Change(
                c.id(),
                Map.of(part, value),
                c.addAddresses(),
                c.removeAddresses(),
                c.addTags(),
                c.removeTags(),
                c.fields(),
                c.at());
    }

    public static Change addresses(Change c, List<Reach> added, List<Reach> removed) {
        return new Change(c.id(), c.profile(), added, removed, c.addTags(), c.removeTags(), c.fields(), c.at());
    }

    public static Change tags(Change c, Set<String> added, Set<String> removed) {
        return new Change(
                c.id(), c.profile(), c.addAddresses(), c.removeAddresses(), added, removed, c.fields(), c.at());
    }

    public static Change field(Change c, String name, Optional<String> value) {
        Map<String, Optional<FieldValue>> fields = Map.of(name, value.map(SubscriberFixtures::text));
        return new Change(
                c.id(),
                c.profile(),
                c.addAddresses(),
                c.removeAddresses(),
                c.addTags(),
                c.removeTags(),
                fields,
                c.at());
    }

    public static SubscriberRow change(Store store, Change change) {
        return ((Saved.Done) done(store.subscribers().change(change))).subscriber();
    }

    /** What a provider says of a phone's person. */
    public static Entry entry(int phone, Profile profile, String... tags) {
        return new Entry(
                phone(phone),
                profile,
                new TreeSet<>(Arrays.asList(tags)),
                new TreeMap<>(),
                Optional.empty(),
                Optional.empty());
    }

    public static Entry having(Entry e, String field, String value) {
        var fields = new TreeMap<>(Map.of(field, text(value)));
        return new Entry(e.address(), e.profile(), e.tags(), fields, e.consent(), e.lastInteractionAt());
    }

    public static Entry saying(Entry e, Consent consent) {
        return new Entry(e.address(), e.profile(), e.tags(), e.fields(), Optional.of(consent), e.lastInteractionAt());
    }

    /** How many were changed or made by what a provider says of one person. */
    public static int list(Store store, long id, Entry entry) {
        return done(store.subscribers().enter(CHANNEL, List.of(new Listed(sub(id), entry)), LATER));
    }

    public static SubscriberRow row(Store store, long id) {
        return store.subscriberQueries().subscriber(sub(id)).orElseThrow();
    }

    public static boolean say(Store store, int phone, Consent consent) {
        return done(store.subscribers().consent(new ConsentChange(at(phone), consent, "api", LATER)));
    }

    public static Filter anybody() {
        return new Filter(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** What the log says of people, as {@code type id}. */
    public static List<String> told(Store store) {
        return store.log().from(1, 1_000).stream()
                .filter(LogEntry.OfSubscriber.class::isInstance)
                .map(LogEntry.OfSubscriber.class::cast)
                .map(e -> e.type() + e.subscriber().map(s -> " " + s.value()).orElse(""))
                .toList();
    }
}
