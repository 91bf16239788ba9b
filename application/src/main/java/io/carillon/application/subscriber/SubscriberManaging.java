package io.carillon.application.subscriber;

import io.carillon.application.channel.ChannelRuntime;
import io.carillon.application.query.QueryWords;
import io.carillon.application.work.Commits;
import io.carillon.domain.message.MessageId;
import io.carillon.domain.subscriber.Consent;
import io.carillon.domain.subscriber.FieldValue;
import io.carillon.domain.subscriber.Profile;
import io.carillon.domain.subscriber.ProfilePart;
import io.carillon.domain.subscriber.Reach;
import io.carillon.domain.subscriber.SubscriberId;
import io.carillon.ports.store.Page;
import io.carillon.ports.store.SubscriberQueries;
import io.carillon.ports.store.SubscriberQueries.Filter;
import io.carillon.ports.store.SubscriberQueries.SubscriberRow;
import io.carillon.ports.store.Subscribers;
import io.carillon.ports.usecase.Listing;
import io.carillon.ports.usecase.Problem;
import io.carillon.ports.usecase.subscriber.ManageSubscribers;
import io.carillon.ports.usecase.subscriber.SubscriberView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What users do with people. The cursor of the list is the id of the last person seen. What provider lists say is only ever
 * added to or changed there: deleting a person here, or taking away a part of a profile or an address, leaves the provider's
 * list as it is (the person comes back from it at the next interaction).
 */
public final class SubscriberManaging implements ManageSubscribers {
    private final SubscriberParts parts;
    private final Timelines timelines;

    SubscriberManaging(SubscriberParts parts, Timelines timelines) {
        this.parts = parts;
        this.timelines = timelines;
    }

    @Override
    public Found list(Query query) {
        QueryWords words = new QueryWords();
        Filter filter = new Filter(
                query.q().map(String::strip).filter(q -> !q.isEmpty()),
                query.tag().filter(tag -> !tag.isEmpty()),
                words.parse("channel", query.channel(), parts.channels::find, "is no channel")
                        .map(ChannelRuntime::id));
        Optional<SubscriberId> after = words.parse("after", query.after(), SubscriberId::parse, "is no cursor of ours");
        if (!words.problems().isEmpty()) {
            return new Found.Invalid(words.problems());
        }
        Page<SubscriberRow> page = queries().subscribers(filter, after.map(SubscriberId::value), query.limit());
        return new Found.Subscribers(
                new Listing<>(parts.views.of(page.items()), page.next().map(id -> new SubscriberId(id).toString())));
    }

    @Override
    public Optional<SubscriberView> find(SubscriberId id) {
        return queries().subscriber(id).map(parts.views::of);
    }

    @Override
    public Change create(Draft draft) {
        Wording wording = new Wording(parts.channels);
        Wording.Checked checked = wording.draft(draft);
        return wording.problems().isEmpty() ? parts.writing.create(checked) : new Change.Invalid(wording.problems());
    }

    @Override
    public Change change(
            SubscriberId id,
            Map<ProfilePart, Optional<String>> changes,
            List<AddressDraft> addAddresses,
            List<AddressDraft> removeAddresses) {
        return of(id, row -> {
            Wording wording = new Wording(parts.channels);
            Map<ProfilePart, Optional<String>> profile = wording.parts(changes);
            Wording.Addresses added = wording.addresses(addAddresses, "/add_addresses");
            Wording.Addresses removed = wording.addresses(removeAddresses, "/remove_addresses");
            if (!wording.problems().isEmpty()) {
                return new Change.Invalid(wording.problems());
            }
            var change = new Subscribers.Change(
                    id, profile, added.known(), removed.known(), Set.of(), Set.of(), Map.of(), parts.clock.instant());
            return parts.writing.change(row.addresses(), change, added.toMake(), newProfile(row, profile));
        });
    }

    @Override
    public Change delete(SubscriberId id) {
        boolean deleted = Commits.await(parts.store.subscribers().delete(id, parts.clock.instant()));
        return deleted ? new Change.Done(Optional.empty()) : new Change.NotFound();
    }

    @Override
    public Change addTags(SubscriberId id, Set<String> tags) {
        return tags(id, tags, good -> alteration(id, good, Set.of(), Map.of()));
    }

    @Override
    public Change removeTags(SubscriberId id, Set<String> tags) {
        return tags(id, tags, good -> alteration(id, Set.of(), good, Map.of()));
    }

    @Override
    public Change setField(SubscriberId id, String field, Optional<FieldValue> value) {
        return of(id, row -> {
            Wording wording = new Wording(parts.channels);
            return wording.field(field)
                    .map(name -> altered(row, alteration(id, Set.of(), Set.of(), Map.of(name, value))))
                    .orElseGet(() -> new Change.Invalid(wording.problems()));
        });
    }

    @Override
    public Change merge(SubscriberId from, SubscriberId into) {
        var merge = parts.store.subscribers().merge(from, into, parts.clock.instant());
        return parts.writing.settled(Commits.await(merge), List.of());
    }

    @Override
    public Change unmerge(SubscriberId id) {
        var unmerge = parts.store.subscribers().unmerge(id, parts.clock.instant());
        return parts.writing.settled(Commits.await(unmerge), List.of());
    }

    @Override
    public Change setConsent(SubscriberId id, Optional<AddressDraft> address, Consent consent) {
        return of(id, row -> {
            List<Reach> reaches = parts.views.reaches(row);
            Wording wording = new Wording(parts.channels);
            Optional<Reach> asked = address.flatMap(a -> wording.address(a, ""));
            if (!wording.problems().isEmpty()) {
                return new Change.Invalid(wording.problems());
            }
            if (asked.isPresent() ? !reaches.contains(asked.get()) : reaches.isEmpty()) {
                String detail = asked.isPresent() ? "this is not an address of the subscriber" : "it has no address";
                return new Change.Invalid(List.of(new Problem("/address", "no_address", detail)));
            }
            return parts.consents
                    .keep(asked.map(List::of).orElse(reaches), consent, "api")
                    .<Change>map(Function.identity())
                    .orElseGet(() -> new Change.Done(find(id)));
        });
    }

    @Override
    public List<Problem> setConsent(AddressDraft address, Consent consent) {
        Wording wording = new Wording(parts.channels);
        Optional<Reach> reach = wording.address(address, "");
        return reach.flatMap(known -> parts.consents.keep(List.of(known), consent, "api"))
                .map(failed -> List.of(new Problem("/address", "provider_failed", words(failed))))
                .orElseGet(wording::problems);
    }

    @Override
    public Optional<Timeline> timeline(SubscriberId id, int limit, Optional<String> after) {
        return queries().subscriber(id).map(row -> {
            QueryWords words = new QueryWords();
            Optional<Long> before = words.parse("after", after, MessageId::parse, "is no cursor of ours")
                    .map(MessageId::value);
            return words.problems().isEmpty()
                    ? new Timeline.Of(timelines.of(parts.views.reaches(row), before, limit))
                    : new Timeline.Invalid(words.problems());
        });
    }

    static String words(Change.ProviderFailed failed) {
        return failed.answer().failure().map(complaint -> complaint.words()).orElse("");
    }

    /** One that is a part of another is not changed behind the other's back. */
    private Change of(SubscriberId id, Function<SubscriberRow, Change> change) {
        Optional<SubscriberRow> row = queries().subscriber(id);
        Optional<SubscriberId> whole = row.flatMap(SubscriberRow::mergedInto);
        if (whole.isPresent()) {
            String detail = "it is a part of " + whole.get() + ": change that one, or undo the merge";
            return new Change.Conflict(whole.get(), new Problem("", "merged", detail));
        }
        return row.map(change).orElseGet(Change.NotFound::new);
    }

    private Change tags(SubscriberId id, Set<String> tags, Function<Set<String>, Subscribers.Change> change) {
        return of(id, row -> {
            Wording wording = new Wording(parts.channels);
            Set<String> good = wording.tags(tags, "/tags");
            return wording.problems().isEmpty()
                    ? altered(row, change.apply(good))
                    : new Change.Invalid(wording.problems());
        });
    }

    private Change altered(SubscriberRow row, Subscribers.Change change) {
        return parts.writing.change(row.addresses(), change, List.of(), row.profile());
    }

    private Subscribers.Change alteration(
            SubscriberId id, Set<String> addTags, Set<String> removeTags, Map<String, Optional<FieldValue>> fields) {
        return new Subscribers.Change(
                id, Map.of(), List.of(), List.of(), addTags, removeTags, fields, parts.clock.instant());
    }

    private static Profile newProfile(SubscriberRow row, Map<ProfilePart, Optional<String>> changes) {
        Map<ProfilePart, String> given = new HashMap<>();
        changes.forEach((part, text) -> text.ifPresent(present -> given.put(part, present)));
        return row.profile().with(SubscriberWriting.profile(given));
    }

    private SubscriberQueries queries() {
        return parts.store.subscriberQueries();
    }
}
