package io.carillon.application.scenario;

import io.carillon.domain.conversation.PhoneNumber;
import io.carillon.domain.event.EventCursor;
import io.carillon.domain.message.MessageId;
import io.carillon.domain.subscriber.Consent;
import io.carillon.domain.subscriber.FieldType;
import io.carillon.domain.subscriber.FieldValue;
import io.carillon.domain.subscriber.ProfilePart;
import io.carillon.domain.subscriber.SubscriberId;
import io.carillon.ports.usecase.Problem;
import io.carillon.ports.usecase.event.FollowEvents.EventView;
import io.carillon.ports.usecase.message.AnyMessageView;
import io.carillon.ports.usecase.subscriber.ImportSubscribers;
import io.carillon.ports.usecase.subscriber.ManageSubscribers;
import io.carillon.ports.usecase.subscriber.ManageSubscribers.AddressDraft;
import io.carillon.ports.usecase.subscriber.ManageSubscribers.Change;
import io.carillon.ports.usecase.subscriber.ManageSubscribers.Draft;
import io.carillon.ports.usecase.subscriber.SubscriberView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What somebody at the desk does with people; shared by scenarios. */
record Desk(Bell bell) {

    static final Map<ProfilePart, String> NOBODY = Map.of();

    ManageSubscribers people() {
        return bell.uses().manageSubscribers();
    }

    static Draft draft(Map<ProfilePart, String> profile, String... addresses) {
        return new Draft(
                profile,
                List.of(addresses).stream().map(a -> new AddressDraft("sms", a)).toList(),
                Set.of(),
                Map.of());
    }

    static Draft tagged(Draft draft, String tag, String field) {
        return new Draft(
                draft.profile(), draft.addresses(), Set.of(tag), Map.of("city", new FieldValue(FieldType.TEXT, field)));
    }

    SubscriberView done(Change change) {
        return ((Change.Done) change).subscriber().orElseThrow();
    }

    SubscriberView create(Map<ProfilePart, String> profile, String... addresses) {
        return done(people().create(draft(profile, addresses)));
    }

    SubscriberView now(SubscriberId id) {
        return people().find(id).orElseThrow();
    }

    /** Everybody, latest first. */
    List<SubscriberView> all() {
        var query = new ManageSubscribers.Query(
                Optional.empty(), Optional.empty(), Optional.empty(), 100, Optional.empty());
        return ((ManageSubscribers.Found.Subscribers) people().list(query))
                .listing()
                .items();
    }

    /** Address and consent, {@code ~} where it is theirs by phone only. */
    static List<String> places(SubscriberView view) {
        return view.addresses().stream()
                .map(p -> (p.byPhone() ? "~" : "")
                        + p.reach().address()
                        + p.consent().map(c -> " " + c.word()).orElse(""))
                .toList();
    }

    static List<String> codes(Change change) {
        return ((Change.Invalid) change).problems().stream().map(Desk::code).toList();
    }

    static String code(Problem problem) {
        return problem.pointer() + " " + problem.code();
    }

    /** All pages, so many messages on each. */
    List<MessageId> timeline(SubscriberId id, int limit) {
        List<MessageId> seen = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            var page = (ManageSubscribers.Timeline.Of)
                    people().timeline(id, limit, after).orElseThrow();
            page.listing().items().stream().map(AnyMessageView::id).forEach(seen::add);
            after = page.listing().next();
        } while (after.isPresent());
        return seen;
    }

    List<String> events() {
        return bell.uses().followEvents().after(EventCursor.START, 500).events().stream()
                .filter(e -> e.type().startsWith("subscriber."))
                .map(EventView::type)
                .toList();
    }

    String imports(boolean dryRun, ImportSubscribers.Row... rows) {
        var report = bell.uses().importSubscribers().importAll(List.of(rows), dryRun);
        return report.created() + " " + report.updated() + " " + report.unchanged() + " "
                + report.refused().stream()
                        .map(bad -> bad.number() + ":" + code(bad.problems().get(0)))
                        .toList();
    }

    static ImportSubscribers.Row row(long number, Draft draft) {
        return new ImportSubscribers.Row(number, draft, "");
    }

    static ImportSubscribers.Row row(long number, Draft draft, Consent consent) {
        return new ImportSubscribers.Row(number, draft, consent.word());
    }

    static Map<ProfilePart, String> phone(String number) {
        return Map.of(ProfilePart.PHONE, new PhoneNumber(number).value());
    }
}
