package io.carillon.simulator.jetchat;

import io.carillon.adapters.jetchat.server.JetchatFilter;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Whether a person fits all filters of a search. */
record Search(Map<JetchatFilter, String> filters, Instant now) {
    private static final Duration DAY = Duration.ofHours(24);

    boolean finds(Person person) {
        return filters.entrySet().stream().allMatch(filter -> fits(person, filter.getKey(), filter.getValue()));
    }

    private boolean fits(Person person, JetchatFilter filter, String wanted) {
        return switch (filter) {
            case NAME -> contains(person.profile().name(), wanted);
            case PHONE -> contains(person.profile().phone(), wanted);
            case EMAIL -> contains(person.profile().email(), wanted);
            case USER_ID -> person.userId().equals(wanted);
            case IS_CHANNEL -> person.channel().equals(wanted);
            case IS_OPT_IN_EMAIL -> answers(wanted, person.activity().optedInEmail());
            case IS_OPT_IN_SMS -> answers(wanted, person.activity().optedInSms());
            case IS_INTERACTED_IN_LAST_24H ->
                answers(wanted, isRecent(person.activity().lastInteraction()));
            case IS_BOT_INTERACTED_IN_LAST_24H -> answers(wanted, isRecent(person.botInteraction()));
            case IS_LAST_MESSAGE_IN_LAST_24H ->
                answers(wanted, isRecent(person.activity().lastMessageAt()));
            case TAG_NS -> person.tags().contains(wanted);
            // There are no labels, events and segments here: nobody has one.
            case LABEL_ID, EVENT_NS, SEGMENT_NS -> false;
            case USER_FIELD_NS -> field(person, wanted);
            // Looked at together with the ns.
            case USER_FIELD_VALUE -> true;
        };
    }

    private boolean field(Person person, String ns) {
        String value = person.fields().get(ns);
        String wanted = filters.get(JetchatFilter.USER_FIELD_VALUE);
        return value != null && (wanted == null || value.equals(wanted));
    }

    private boolean isRecent(Optional<Instant> at) {
        return at.filter(instant -> instant.isAfter(now.minus(DAY))).isPresent();
    }

    private static boolean answers(String wanted, boolean actual) {
        return wanted.equalsIgnoreCase("yes") == actual;
    }

    private static boolean contains(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }
}
