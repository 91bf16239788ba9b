package io.carillon.adapters.jetchat.client;

import io.carillon.domain.conversation.PhoneNumber;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.SubscriberDirectory.Entry;
import io.carillon.ports.provider.SubscriberDirectory.Search;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Looks for subscribers. The vendor compares telephone numbers as texts, so that what it finds is looked at again (contract jetchat §A8). */
record JetchatSearch(Search search) {
    private static final int SHORTEST = 5;

    Answer<List<Entry>> in(JetchatLink link, JetchatEntries entries) {
        JetchatRequest request = asked(
                asked(asked(JetchatRequest.get("subscribers"), "name", search.name()), "phone", digits()),
                "email",
                search.email());
        if (request.query().isEmpty()) {
            return new Answer.Answered<>(List.of());
        }
        return JetchatPaging.all(link, request)
                .map(rows -> entries.of(rows.stream().filter(this::hasThePhone).toList()));
    }

    private static JetchatRequest asked(JetchatRequest request, String parameter, Optional<String> value) {
        return value.filter(Predicate.not(String::isBlank))
                .map(text -> request.with(parameter, text.strip()))
                .orElse(request);
    }

    /** Without a plus sign: that finds it in both spellings. */
    private Optional<String> digits() {
        return search.phone().map(JetchatSearch::digits);
    }

    private boolean hasThePhone(JetchatRow row) {
        Optional<String> wanted = digits().filter(Predicate.not(String::isEmpty));
        return wanted.isEmpty()
                || isSame(row, "phone", wanted.get())
                || isSame(row, JetchatAddress.USER_ID, wanted.get());
    }

    /** A number that was given without its country code has that of whoever ends with it. */
    private boolean isSame(JetchatRow row, String member, String wanted) {
        Optional<String> found = row.field(member).map(JetchatSearch::digits);
        boolean whole = search.phone().flatMap(PhoneNumber::parse).isPresent();
        return found.filter(
                        text -> text.equals(wanted) || (!whole && wanted.length() >= SHORTEST && text.endsWith(wanted)))
                .isPresent();
    }

    private static String digits(String text) {
        return PhoneNumber.parse(text).map(PhoneNumber::digits).orElseGet(() -> text.replaceAll("[^0-9]", ""));
    }
}
