package io.carillon.adapters.afilnet.client;

import io.carillon.adapters.afilnet.AfilnetSettings;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.conversation.AddressFormat;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.delivery.ListedMessage;
import io.carillon.domain.message.Direction;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Makes messages of the rows of {@code getchats}, {@code getmessages} and {@code getunreadmessages} (contract afilnet §A3, §A4). Pure. */
final class AfilnetListReader {
    private static final int LONGEST_ADDRESS = 256;

    private final AfilnetRoute route;
    private final AddressFormat addressFormat;
    private final ZoneId zone;
    private final Map<String, String> statuses;

    AfilnetListReader(AfilnetRoute route, AfilnetSettings settings) {
        this.route = route;
        this.addressFormat = new AfilnetAddressFormat(route.platform());
        this.zone = settings.zone();
        this.statuses = settings.statuses();
    }

    /** @param asked the chat that was asked for; empty for a list of chats */
    AfilnetListing read(AfilnetRows list, Optional<Address> asked) {
        Set<String> flaws = new TreeSet<>();
        if (list.strays() > 0) {
            flaws.add(AfilnetListing.STRAY_ROW);
        }
        AfilnetReferences references = new AfilnetReferences();
        List<ListedMessage> messages = new ArrayList<>();
        for (AfilnetRow row : list.rows()) {
            if (route.has(row)) {
                Optional<Address> with = with(row, asked, flaws);
                with.ifPresent(address -> messages.add(message(row, address, references, flaws)));
            }
        }
        return new AfilnetListing(AfilnetOrder.oldestFirst(messages), List.copyOf(flaws));
    }

    /** A chat without a destination cannot be asked for; a message of a chat that was asked for can do without. */
    private Optional<Address> with(AfilnetRow row, Optional<Address> asked, Set<String> flaws) {
        Optional<Address> listed = row.field("destination")
                .map(text -> addressFormat.canonical(text).orElseGet(() -> new Address(cut(text))));
        if (listed.isEmpty() && asked.isEmpty()) {
            flaws.add(AfilnetListing.NO_DESTINATION);
        }
        if (listed.isPresent() && asked.isPresent() && !listed.equals(asked)) {
            flaws.add(AfilnetListing.OTHER_DESTINATION);
        }
        return listed.or(() -> asked);
    }

    private ListedMessage message(AfilnetRow row, Address with, AfilnetReferences references, Set<String> flaws) {
        if (row.field("messageid").isEmpty()) {
            flaws.add(AfilnetListing.NO_ID);
        }
        String status = row.field("status").orElse("");
        return new ListedMessage(
                with,
                direction(row, flaws),
                references.of(row),
                AfilnetContents.of(row),
                status,
                evidence(status),
                time(row, flaws));
    }

    /** One who writes to us must be heard, also where the vendor does not say who it was. */
    private static Direction direction(AfilnetRow row, Set<String> flaws) {
        Optional<Direction> said = row.field("sent")
                .flatMap(AfilnetValues::direction)
                .or(() -> row.field("issent").flatMap(AfilnetValues::direction));
        if (said.isEmpty()) {
            flaws.add(AfilnetListing.NO_DIRECTION);
        }
        return said.orElse(Direction.INBOUND);
    }

    private Optional<Evidence> evidence(String status) {
        return status.isEmpty()
                ? Optional.of(Evidence.NONE)
                : Optional.ofNullable(statuses.get(status.toLowerCase(Locale.ROOT)))
                        .map(meaning -> Evidence.valueOf(meaning.toUpperCase(Locale.ROOT)));
    }

    private Optional<Instant> time(AfilnetRow row, Set<String> flaws) {
        Optional<String> text = row.field("datetime");
        Optional<Instant> time = text.flatMap(given -> AfilnetValues.time(given, zone));
        if (text.isPresent() && time.isEmpty()) {
            flaws.add(AfilnetListing.NO_TIME);
        }
        return time;
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST_ADDRESS) {
            return text;
        }
        boolean splitsAPair = Character.isHighSurrogate(text.charAt(LONGEST_ADDRESS - 1));
        return text.substring(0, splitsAPair ? LONGEST_ADDRESS - 1 : LONGEST_ADDRESS);
    }
}
