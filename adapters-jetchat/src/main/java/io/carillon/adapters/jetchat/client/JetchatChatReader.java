package io.carillon.adapters.jetchat.client;

import io.carillon.domain.conversation.Address;
import io.carillon.domain.conversation.AddressFormat;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.delivery.ListedMessage;
import io.carillon.domain.message.Content;
import io.carillon.domain.message.Direction;
import io.carillon.domain.message.ProviderReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes of every subscriber the trace of the latest message of the chat: the list tells when it was and whose, not what it said
 * (contract jetchat §A6, §A8). The id is made of what changes with every message. Pure.
 */
record JetchatChatReader(JetchatTimes times, AddressFormat addressFormat) {
    private static final List<String> MOVING = List.of("last_message_at", "last_interaction", "last_message_type");
    private static final List<String> TIMES = List.of("last_message_at", "last_interaction");
    private static final int LONGEST = 80;

    JetchatListing read(JetchatPage page) {
        Set<String> flaws = new TreeSet<>();
        if (page.strays() > 0) {
            flaws.add(JetchatListing.STRAY_ROW);
        }
        List<ListedMessage> chats = new ArrayList<>();
        for (JetchatRow row : page.rows()) {
            Optional<Address> with = address(row, addressFormat);
            if (with.isEmpty()) {
                flaws.add(JetchatListing.NO_ADDRESS);
            } else if (!hasNoChat(row)) {
                chats.add(chat(row, with.get()));
            }
        }
        return new JetchatListing(chats, List.copyOf(flaws));
    }

    /** Where the vendor knows a subscriber; by its own name before that of the channel. */
    static Optional<Address> address(JetchatRow row, AddressFormat addressFormat) {
        return row.field(JetchatAddress.USER_NS)
                .flatMap(addressFormat::canonical)
                .or(() -> row.field(JetchatAddress.USER_ID)
                        .flatMap(id -> addressFormat.canonical(JetchatAddress.USER_ID_PREFIX + id)));
    }

    /** One whom nobody ever wrote to and who never wrote; a vendor that does not say leaves the doubt. */
    private static boolean hasNoChat(JetchatRow row) {
        return TIMES.stream().allMatch(row::has)
                && TIMES.stream().allMatch(name -> row.field(name).isEmpty());
    }

    private ListedMessage chat(JetchatRow row, Address with) {
        String type = row.field("last_message_type").orElse("in");
        Optional<Instant> at = Stream.of("last_message_at", "last_interaction")
                .flatMap(name -> row.field(name).stream())
                .flatMap(text -> times.read(text).stream())
                .findFirst();
        return new ListedMessage(
                with,
                type.equalsIgnoreCase("in") ? Direction.INBOUND : Direction.OUTBOUND,
                new ProviderReference(MOVING.stream()
                        .map(name -> cut(row.field(name).orElse("-")))
                        .collect(Collectors.joining("|"))),
                new Content.Text(""),
                "",
                Optional.of(Evidence.NONE),
                at);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
