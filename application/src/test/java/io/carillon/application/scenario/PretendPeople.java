package io.carillon.application.scenario;

import io.carillon.domain.conversation.Address;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.subscriber.Consent;
import io.carillon.domain.subscriber.FieldValue;
import io.carillon.domain.subscriber.Profile;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.SubscriberDirectory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** A provider in memory that knows people, two on a page, who did something last first. */
final class PretendPeople extends PretendProvider implements SubscriberDirectory {
    private static final int PAGE = 2;

    private final Map<Address, Entry> people = new LinkedHashMap<>();
    private int lastAddress = 700_000_000;
    final List<String> written = new CopyOnWriteArrayList<>();
    final AtomicInteger pagesAsked = new AtomicInteger();
    final AtomicInteger rounds = new AtomicInteger();
    volatile boolean down;
    /** The page, counted from 0, that cannot be had. */
    volatile int missingPage = -1;

    synchronized void does(String address, UnaryOperator<Entry> something) {
        Address known = new Address(address);
        Entry before = people.getOrDefault(known, empty(known, Profile.EMPTY));
        people.remove(known);
        people.put(known, something.apply(before));
    }

    void isCalled(String address, String name) {
        does(
                address,
                e -> new Entry(
                        e.address(),
                        e.profile()
                                .with(new Profile(
                                        Optional.of(name),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty())),
                        e.tags(),
                        e.fields(),
                        e.consent(),
                        e.lastInteractionAt()));
    }

    synchronized Entry entry(String address) {
        return people.get(new Address(address));
    }

    private static Entry empty(Address address, Profile profile) {
        return new Entry(address, profile, new TreeSet<>(), new TreeMap<>(), Optional.empty(), Optional.empty());
    }

    @Override
    public Optional<SubscriberDirectory> subscribers() {
        return Optional.of(this);
    }

    @Override
    public Pages list() {
        rounds.incrementAndGet();
        return new Pages() {
            private int page;

            @Override
            public Answer<List<Entry>> next() {
                pagesAsked.incrementAndGet();
                if (page == missingPage) {
                    return unavailable("page");
                }
                return answer("", () -> {
                    List<Entry> all = new ArrayList<>(people.values());
                    Collections.reverse(all);
                    int from = Math.min(all.size(), PAGE * page++);
                    return List.copyOf(all.subList(from, Math.min(all.size(), from + PAGE)));
                });
            }
        };
    }

    @Override
    public Answer<List<Entry>> search(Search search) {
        return new Answer.Answered<>(List.of());
    }

    @Override
    public Answer<Optional<Entry>> find(Address address) {
        return answer("", () -> Optional.ofNullable(people.get(address)));
    }

    @Override
    public Answer<Entry> create(Profile profile) {
        return answer("create", () -> {
            Entry made = empty(new Address(String.valueOf(++lastAddress)), profile);
            people.put(made.address(), made);
            return made;
        });
    }

    @Override
    public Answer<Void> update(Address address, Profile change) {
        return edit(
                "update " + address,
                address,
                e -> new Entry(
                        address, e.profile().with(change), e.tags(), e.fields(), e.consent(), e.lastInteractionAt()));
    }

    @Override
    public Answer<Void> delete(Address address) {
        throw new IllegalStateException("nobody is deleted at a provider");
    }

    @Override
    public Answer<Void> addTags(Address address, List<String> names) {
        return edit("tag " + names, address, e -> {
            var tags = new TreeSet<>(e.tags());
            tags.addAll(names);
            return new Entry(address, e.profile(), tags, e.fields(), e.consent(), e.lastInteractionAt());
        });
    }

    @Override
    public Answer<Void> removeTags(Address address, List<String> names) {
        return edit("untag " + names, address, e -> {
            var tags = new TreeSet<>(e.tags());
            tags.removeAll(names);
            return new Entry(address, e.profile(), tags, e.fields(), e.consent(), e.lastInteractionAt());
        });
    }

    @Override
    public Answer<Void> setFields(Address address, SortedMap<String, FieldValue> values) {
        return edit("set " + values.keySet(), address, e -> {
            var fields = new TreeMap<>(e.fields());
            fields.putAll(values);
            return new Entry(address, e.profile(), e.tags(), fields, e.consent(), e.lastInteractionAt());
        });
    }

    @Override
    public Answer<Void> clearFields(Address address, List<String> names) {
        return edit("clear " + names, address, e -> {
            var fields = new TreeMap<>(e.fields());
            fields.keySet().removeAll(names);
            return new Entry(address, e.profile(), e.tags(), fields, e.consent(), e.lastInteractionAt());
        });
    }

    @Override
    public Answer<Void> setConsent(Address address, Consent consent) {
        return edit(
                consent.word(),
                address,
                e -> new Entry(
                        address, e.profile(), e.tags(), e.fields(), Optional.of(consent), e.lastInteractionAt()));
    }

    private Answer<Void> edit(String what, Address address, UnaryOperator<Entry> change) {
        return answer(what, () -> {
            people.computeIfPresent(address, (a, entry) -> change.apply(entry));
            return null;
        });
    }

    private synchronized <T> Answer<T> answer(String what, Supplier<T> value) {
        if (down) {
            return unavailable("down");
        }
        if (!what.isEmpty()) {
            written.add(what);
        }
        return new Answer.Answered<>(value.get());
    }

    private static <T> Answer<T> unavailable(String code) {
        return new Answer.Unavailable<>(Optional.empty(), Complaint.of(code, "nobody there"));
    }
}
