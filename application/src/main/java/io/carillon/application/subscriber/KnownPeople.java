package io.carillon.application.subscriber;

import io.carillon.domain.conversation.PhoneNumber;
import io.carillon.domain.subscriber.ProfilePart;
import io.carillon.domain.subscriber.Reach;
import io.carillon.domain.subscriber.SubscriberId;
import io.carillon.ports.store.Page;
import io.carillon.ports.store.SubscriberQueries.Filter;
import io.carillon.ports.store.SubscriberQueries.SubscriberRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds whom a row of an import means. A dry run also finds those whom it only pretended to make or change. Used for one import;
 * not safe for use by several threads.
 */
final class KnownPeople {
    private static final int AT_ONCE = 100;

    private final SubscriberParts parts;
    private final Map<SubscriberId, Standing> pretended = new LinkedHashMap<>();

    KnownPeople(SubscriberParts parts) {
        this.parts = parts;
    }

    void pretend(Standing standing) {
        pretended.put(standing.id(), standing);
    }

    /** By phone number, else by an address; by e-mail address, which has no index, only where a row has neither. */
    Optional<Standing> meantBy(Wording.Checked row) {
        boolean hasBetter = row.profile().containsKey(ProfilePart.PHONE)
                || !row.addresses().known().isEmpty();
        return byPhone(row).or(() -> byAddress(row)).or(() -> hasBetter ? Optional.empty() : byEmail(row));
    }

    private Optional<Standing> byPhone(Wording.Checked row) {
        return Optional.ofNullable(row.profile().get(ProfilePart.PHONE))
                .map(PhoneNumber::new)
                .flatMap(phone -> pretended(known -> known.profile().phone().equals(Optional.of(phone)))
                        .or(() -> Optional.ofNullable(parts.store
                                        .subscriberQueries()
                                        .owners(List.of(phone))
                                        .get(phone))
                                .flatMap(this::standing)));
    }

    private Optional<Standing> byAddress(Wording.Checked row) {
        List<Reach> reaches = row.addresses().known();
        Map<Reach, SubscriberId> behind = parts.people.behind(reaches);
        return reaches.stream()
                .flatMap(reach -> pretended(known -> isAt(known, reach))
                        .or(() -> Optional.ofNullable(behind.get(reach)).flatMap(this::standing))
                        .stream())
                .findFirst();
    }

    private boolean isAt(Standing known, Reach reach) {
        return known.linked().contains(reach)
                || known.profile().phone().isPresent()
                        && known.profile().phone().equals(parts.places.phone(reach));
    }

    private Optional<Standing> byEmail(Wording.Checked row) {
        return Optional.ofNullable(row.profile().get(ProfilePart.EMAIL))
                .flatMap(email -> pretended(known -> has(known, email)).or(() -> stored(email)));
    }

    /** The store finds parts of texts: the whole address is compared here. */
    private Optional<Standing> stored(String email) {
        Filter filter = new Filter(Optional.of(email), Optional.empty(), Optional.empty());
        Optional<Long> before = Optional.empty();
        do {
            Page<SubscriberRow> page = parts.store.subscriberQueries().subscribers(filter, before, AT_ONCE);
            Optional<Standing> found = page.items().stream()
                    .map(Standing::of)
                    .filter(known -> has(known, email))
                    .findFirst();
            if (found.isPresent()) {
                return found.map(known -> pretended.getOrDefault(known.id(), known));
            }
            before = page.next();
        } while (before.isPresent());
        return Optional.empty();
    }

    private static boolean has(Standing known, String email) {
        return known.profile().email().filter(email::equalsIgnoreCase).isPresent();
    }

    private Optional<Standing> pretended(Predicate<Standing> meant) {
        return pretended.values().stream().filter(meant).findFirst();
    }

    private Optional<Standing> standing(SubscriberId id) {
        return Optional.ofNullable(pretended.get(id))
                .or(() -> parts.store.subscriberQueries().subscriber(id).map(Standing::of));
    }
}
