package io.carillon.app.http;

import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.conversation.PhoneNumber;
import io.carillon.domain.subscriber.Consent;
import io.carillon.domain.subscriber.FieldType;
import io.carillon.domain.subscriber.FieldValue;
import io.carillon.domain.subscriber.Profile;
import io.carillon.domain.subscriber.ProfilePart;
import io.carillon.domain.subscriber.Reach;
import io.carillon.domain.subscriber.SubscriberId;
import io.carillon.ports.store.StorageUnavailable;
import io.carillon.ports.usecase.Listing;
import io.carillon.ports.usecase.Problem;
import io.carillon.ports.usecase.subscriber.ImportSubscribers;
import io.carillon.ports.usecase.subscriber.ManageSubscribers;
import io.carillon.ports.usecase.subscriber.SubscriberView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Knows one person, {@link #ID}, tells what it was told, and answers changes with what a test wants. */
final class FakePeople implements ManageSubscribers, ImportSubscribers {
    static final SubscriberId ID = new SubscriberId(7);
    static final SubscriberId OTHER = new SubscriberId(8);

    final List<String> told = new ArrayList<>();
    volatile Optional<Change> outcome = Optional.empty();
    volatile List<Problem> problems = List.of();
    volatile List<List<SubscriberView>> pages = List.of(List.of(someone()));
    private volatile int calls = Integer.MAX_VALUE;
    private volatile int failingPage = -1;
    volatile Report report = new Report(1, 0, 0, List.of());
    volatile List<Row> rows = List.of();
    volatile Query lastQuery;
    volatile Draft lastDraft;

    static SubscriberView someone() {
        return someone(
                Map.of(
                        "since",
                        new FieldValue(FieldType.DATE, "2026-03-01"),
                        "vip",
                        new FieldValue(FieldType.BOOLEAN, "true")),
                List.of("gold", "new"));
    }

    static SubscriberView someone(Map<String, FieldValue> fields, List<String> tags) {
        Profile profile = new Profile(
                Optional.of("\u9648 & Co"),
                Optional.empty(),
                Optional.empty(),
                Optional.of("c@example.org"),
                Optional.of(new PhoneNumber("+8613800000000")));
        return new SubscriberView(
                ID,
                profile,
                List.of(
                        place("bot", "u1", false, Optional.of(Consent.OPTED_IN)),
                        place("sms", "13800000000", true, Optional.of(Consent.OPTED_OUT))),
                new TreeSet<>(tags),
                new TreeMap<>(fields),
                Optional.empty(),
                List.of(),
                FakeOffer.NOW,
                FakeOffer.NOW);
    }

    static SubscriberView.Place place(String channel, String address, boolean byPhone, Optional<Consent> consent) {
        return new SubscriberView.Place(
                new Reach(new ChannelId(channel), new Address(address)),
                byPhone,
                consent,
                consent.map(known -> FakeOffer.NOW));
    }

    @Override
    public Found list(Query query) {
        lastQuery = query;
        if (query.after().filter("broken"::equals).isPresent()) {
            return new Found.Invalid(List.of(new Problem("after", "invalid_cursor", "is no cursor of ours")));
        }
        int page = query.after().map(Integer::valueOf).orElse(0);
        if (--calls < 0 && page == failingPage) {
            throw new StorageUnavailable("away", null);
        }
        Optional<String> next = page + 1 < pages.size() ? Optional.of(String.valueOf(page + 1)) : Optional.empty();
        return new Found.Subscribers(new Listing<>(pages.get(page), next));
    }

    @Override
    public Optional<SubscriberView> find(SubscriberId id) {
        return id.equals(ID) ? Optional.of(someone()) : Optional.empty();
    }

    /** The store goes away behind so many calls, when it comes to that page. */
    void failAfter(int untroubled, int page) {
        calls = untroubled;
        failingPage = page;
    }

    private Change outcome(SubscriberId id, String what) {
        told.add(what);
        return outcome.orElseGet(() -> find(id).<Change>map(found -> new Change.Done(Optional.of(found)))
                .orElseGet(Change.NotFound::new));
    }

    @Override
    public Change create(Draft draft) {
        lastDraft = draft;
        return outcome(ID, "create");
    }

    @Override
    public Change change(
            SubscriberId id,
            Map<ProfilePart, Optional<String>> parts,
            List<AddressDraft> addAddresses,
            List<AddressDraft> removeAddresses) {
        return outcome(id, "change " + parts + " " + addAddresses + " " + removeAddresses);
    }

    @Override
    public Change delete(SubscriberId id) {
        told.add("delete");
        return outcome.orElseGet(() -> id.equals(ID) ? new Change.Done(Optional.empty()) : new Change.NotFound());
    }

    @Override
    public Change addTags(SubscriberId id, Set<String> tags) {
        return outcome(id, "add " + tags);
    }

    @Override
    public Change removeTags(SubscriberId id, Set<String> tags) {
        return outcome(id, "remove " + tags);
    }

    @Override
    public Change setField(SubscriberId id, String field, Optional<FieldValue> value) {
        return outcome(
                id,
                field + " = " + value.map(v -> v.type().word() + " " + v.text()).orElse("nothing"));
    }

    @Override
    public Change merge(SubscriberId from, SubscriberId into) {
        return outcome(into, "merge");
    }

    @Override
    public Change unmerge(SubscriberId id) {
        return outcome(id, "unmerge");
    }

    @Override
    public Change setConsent(SubscriberId id, Optional<AddressDraft> address, Consent consent) {
        return outcome(
                id, consent.word() + " " + address.map(AddressDraft::address).orElse("everywhere"));
    }

    @Override
    public List<Problem> setConsent(AddressDraft address, Consent consent) {
        told.add(consent.word() + " " + address.channel() + " " + address.address());
        return problems;
    }

    @Override
    public Optional<Timeline> timeline(SubscriberId id, int limit, Optional<String> after) {
        Timeline timeline = after.isPresent()
                ? new Timeline.Invalid(List.of(new Problem("after", "invalid_cursor", "is no cursor of ours")))
                : new Timeline.Of(new Listing<>(List.of(FakeInbox.RECEIVED), Optional.empty()));
        return find(id).map(found -> timeline);
    }

    @Override
    public Report importAll(List<Row> all, boolean dryRun) {
        told.add("import " + all.size() + (dryRun ? " dry" : ""));
        rows = all;
        return report;
    }
}
