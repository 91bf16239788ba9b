package io.carillon.adapters.store;

import static io.carillon.testkit.store.StoreFixtures.CHANNEL;
import static io.carillon.testkit.store.StoreFixtures.done;
import static io.carillon.testkit.store.StoreFixtures.phone;
import static io.carillon.testkit.store.SubscriberFixtures.OTHER;
import static io.carillon.testkit.store.SubscriberFixtures.number;
import static io.carillon.testkit.store.SubscriberFixtures.sub;
import static io.carillon.testkit.store.SubscriberFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.subscriber.Consent;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Random changes of what is known of people, done to both stores.
 *
 * @param both does the same to both and expects the same result
 * @param random a number from 0 below a bound
 */
record SubscriberSteps(Consumer<Function<Store, Object>> both, IntUnaryOperator random) {
    private static final int PHONES = 8;
    private static final int PEOPLE = 12;
    private static final long FIRST = 3_000_000_000L;

    void step(long next, Instant now) {
        switch (random(9)) {
            case 0 -> create(FIRST + 100 * next, now);
            case 1, 2 -> change(now);
            case 3 -> {
                var id = someone();
                both.accept(s -> random(3) == 0 ? done(s.subscribers().delete(pick(s, id), now)) : "spared");
            }
            case 4 -> {
                int from = random(PEOPLE);
                int into = random(PEOPLE);
                both.accept(s -> done(s.subscribers().merge(pick(s, from), pick(s, into), now)));
            }
            case 5 -> {
                var id = someone();
                both.accept(s -> done(s.subscribers().unmerge(pick(s, id), now)));
            }
            case 6 -> {
                var change = new ConsentChange(reach(), consent(), "api", now);
                both.accept(s -> done(s.subscribers().consent(change)));
            }
            default -> enter(FIRST + 100 * next, now);
        }
    }

    private int someone() {
        return random(PEOPLE);
    }

    /** The how-manieth that there is, merged or not. */
    private static SubscriberId pick(Store store, int place) {
        var all = everybody(store);
        return all.isEmpty() ? sub(1) : all.get(place % all.size()).id();
    }

    private static List<SubscriberRow> everybody(Store store) {
        List<SubscriberRow> all = new ArrayList<>();
        for (SubscriberRow row : list(store, new Filter(Optional.empty(), Optional.empty(), Optional.empty()))) {
            all.add(row);
            row.parts()
                    .forEach(
                            p -> all.add(store.subscriberQueries().subscriber(p).orElseThrow()));
        }
        return all;
    }

    private void create(long id, Instant now) {
        var person = new NewSubscriber(sub(id), profile(), reaches(), tags(), fields(), now);
        both.accept(s -> done(s.subscribers().create(person)));
    }

    private void change(Instant now) {
        int whom = someone();
        Map<ProfilePart, Optional<String>> parts = new HashMap<>();
        Profile profile = profile();
        if (random(2) == 0) {
            parts.put(ProfilePart.NAME, profile.name());
        }
        if (random(3) == 0) {
            parts.put(ProfilePart.PHONE, profile.phone().map(p -> p.value()));
        }
        Map<String, Optional<FieldValue>> fields = new HashMap<>();
        fields().forEach((name, value) -> fields.put(name, random(2) == 0 ? Optional.of(value) : Optional.empty()));
        var added = reaches();
        var removed = reaches();
        var tags = tags();
        var gone = tags();
        both.accept(s -> done(
                s.subscribers().change(new Change(pick(s, whom), parts, added, removed, tags, gone, fields, now))));
    }

    private void enter(long id, Instant now) {
        List<Listed> listed = new ArrayList<>();
        for (int i = random(4); i >= 0; i--) {
            var consent = random(3) == 0 ? Optional.of(consent()) : Optional.<Consent>empty();
            var entry = new Entry(phone(1 + random(PHONES)), profile(), tags(), fields(), consent, Optional.of(now));
            listed.add(new Listed(sub(id + 10 + i), entry));
        }
        ChannelId channel = random(2) == 0 ? CHANNEL : OTHER;
        both.accept(s -> done(s.subscribers().enter(channel, listed, now)));
        both.accept(s -> done(s.subscribers().enter(channel, listed.subList(listed.size() - 1, listed.size()), now)));
    }

    private Profile profile() {
        return new Profile(
                maybe("n" + random(3)),
                maybe("f" + random(3)),
                maybe("L" + random(3)),
                maybe("e" + random(3)),
                random(3) == 0 ? Optional.of(number(1 + random(PHONES))) : Optional.empty());
    }

    private Optional<String> maybe(String text) {
        return random(2) == 0 ? Optional.of(text) : Optional.empty();
    }

    private TreeSet<String> tags() {
        var tags = new TreeSet<String>();
        IntStream.range(0, random(3)).forEach(i -> tags.add("t" + random(5)));
        return tags;
    }

    private TreeMap<String, FieldValue> fields() {
        var fields = new TreeMap<String, FieldValue>();
        IntStream.range(0, random(3)).forEach(i -> fields.put("x" + random(3), text("v" + random(3))));
        return fields;
    }

    private Reach reach() {
        return new Reach(random(2) == 0 ? CHANNEL : OTHER, phone(1 + random(PHONES)));
    }

    private List<Reach> reaches() {
        return IntStream.range(0, random(3)).mapToObj(i -> reach()).toList();
    }

    private Consent consent() {
        return Consent.values()[random(2)];
    }

    void compare() {
        both.accept(SubscriberSteps::everybody);
        for (String tag : List.of("t0", "t1", "t2")) {
            both.accept(s -> list(s, new Filter(Optional.empty(), Optional.of(tag), Optional.empty())));
            both.accept(s -> list(s, new Filter(Optional.of("N1"), Optional.of(tag), Optional.of(OTHER))));
        }
        both.accept(s -> list(s, new Filter(Optional.empty(), Optional.empty(), Optional.of(CHANNEL))));
        both.accept(s -> list(s, new Filter(Optional.of("l1"), Optional.empty(), Optional.empty())));
        Set<Reach> reaches = new HashSet<>();
        for (int phone = 1; phone <= PHONES; phone++) {
            reaches.add(new Reach(CHANNEL, phone(phone)));
            reaches.add(new Reach(OTHER, phone(phone)));
        }
        both.accept(s -> s.subscriberQueries().owners(reaches));
        both.accept(s -> s.subscriberQueries().consents(reaches));
        var phones = IntStream.rangeClosed(1, PHONES).mapToObj(i -> number(i)).toList();
        both.accept(s -> s.subscriberQueries().owners(phones));
    }

    /** All pages, one after the other. */
    private static List<SubscriberRow> list(Store store, Filter filter) {
        var all = store.subscriberQueries()
                .subscribers(filter, Optional.empty(), 1_000)
                .items();
        List<SubscriberRow> paged = new ArrayList<>();
        var page = store.subscriberQueries().subscribers(filter, Optional.empty(), 3);
        paged.addAll(page.items());
        while (page.next().isPresent()) {
            page = store.subscriberQueries().subscribers(filter, page.next(), 3);
            paged.addAll(page.items());
        }
        assertThat(paged).isEqualTo(all);
        return all;
    }

    private int random(int bound) {
        return random.applyAsInt(bound);
    }
}
