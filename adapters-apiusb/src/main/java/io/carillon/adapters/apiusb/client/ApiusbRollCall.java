package io.carillon.adapters.apiusb.client;

import io.carillon.domain.conversation.Address;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.delivery.SendOutcome;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds each recipient's line. The case of a uuid matters, unless nobody else could be meant. */
final class ApiusbRollCall {
    private static final SendOutcome ABSENT =
            new SendOutcome.Undetermined(Complaint.of("not_listed", "the reply does not list this recipient"));

    private final Map<String, SendOutcome> exact = new HashMap<>();

    ApiusbRollCall(List<ApiusbLine> lines) {
        lines.forEach(line -> exact.merge(line.uuid(), line.outcome(), ApiusbRollCall::better));
    }

    /** In the order of the recipients. */
    List<SendOutcome> of(List<Address> recipients) {
        Set<String> named = recipients.stream().map(Address::value).collect(Collectors.toCollection(HashSet::new));
        Map<String, SendOutcome> strays = new HashMap<>();
        exact.forEach((uuid, outcome) -> {
            if (!named.contains(uuid)) {
                strays.merge(folded(uuid), outcome, ApiusbRollCall::better);
            }
        });
        Map<String, Long> unfound = recipients.stream()
                .map(Address::value)
                .filter(uuid -> !exact.containsKey(uuid))
                .collect(Collectors.groupingBy(ApiusbRollCall::folded, Collectors.counting()));
        return recipients.stream()
                .map(Address::value)
                .map(uuid -> exact.containsKey(uuid) ? exact.get(uuid) : stray(folded(uuid), strays, unfound))
                .toList();
    }

    private static SendOutcome stray(String folded, Map<String, SendOutcome> strays, Map<String, Long> unfound) {
        return unfound.get(folded) == 1 ? strays.getOrDefault(folded, ABSENT) : ABSENT;
    }

    private static SendOutcome better(SendOutcome one, SendOutcome other) {
        return one instanceof SendOutcome.Accepted ? one : other;
    }

    private static String folded(String uuid) {
        return uuid.toLowerCase(Locale.ROOT);
    }
}
