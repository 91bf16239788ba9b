package io.carillon.adapters.jetchat.client;

import io.carillon.domain.conversation.AddressFormat;
import io.carillon.domain.conversation.PhoneNumber;
import io.carillon.domain.subscriber.Consent;
import io.carillon.domain.subscriber.FieldValue;
import io.carillon.domain.subscriber.Profile;
import io.carillon.ports.provider.SubscriberDirectory.Entry;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads subscribers (contract jetchat §A6). */
record JetchatEntries(JetchatTimes times, AddressFormat addressFormat) {

    List<Entry> of(List<JetchatRow> rows) {
        return rows.stream().map(this::of).flatMap(Optional::stream).toList();
    }

    /** Empty for a row by which nobody can be reached. */
    Optional<Entry> of(JetchatRow row) {
        return JetchatChatReader.address(row, addressFormat)
                .map(address -> new Entry(
                        address,
                        profile(row),
                        new TreeSet<>(row.names("tags")),
                        fields(row),
                        consent(row),
                        lastInteraction(row)));
    }

    private static Profile profile(JetchatRow row) {
        return new Profile(
                row.field("name"), row.field("first_name"), row.field("last_name"), row.field("email"), phone(row));
    }

    /** A number without a plus sign may be a local one, unless it is the id in the channel as well. */
    private static Optional<PhoneNumber> phone(JetchatRow row) {
        return row.field("phone").flatMap(text -> PhoneNumber.parse(text)
                .or(() -> row.field("user_id").filter(text::equals).flatMap(id -> PhoneNumber.parse("+" + id))));
    }

    private SortedMap<String, FieldValue> fields(JetchatRow row) {
        JetchatFields reader = new JetchatFields(times);
        SortedMap<String, FieldValue> fields = new TreeMap<>();
        row.rows("user_fields").forEach(field -> field.field("name")
                .ifPresent(name -> reader.read(field).ifPresent(value -> fields.put(name, value))));
        return fields;
    }

    /** {@code subscribed} is the time of it, or a truth. */
    private static Optional<Consent> consent(JetchatRow row) {
        return row.field("subscribed").map(text -> switch (text.toLowerCase(Locale.ROOT)) {
            case "false", "0", "no" -> Consent.OPTED_OUT;
            default -> Consent.OPTED_IN;
        });
    }

    private Optional<Instant> lastInteraction(JetchatRow row) {
        return Stream.of("last_interaction", "last_message_at")
                .flatMap(name -> row.field(name).stream())
                .flatMap(text -> times.read(text).stream())
                .max(Comparator.naturalOrder());
    }
}
