package io.carillon.adapters.jetchat.client;

import io.carillon.domain.conversation.Address;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.delivery.ListedMessage;
import io.carillon.domain.message.Direction;
import io.carillon.domain.message.ProviderReference;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Makes messages of the rows of {@code chat-messages} (contract jetchat §A6, §A8). Pure. */
record JetchatHistoryReader(JetchatTimes times) {

    JetchatListing read(JetchatPage page, Address with) {
        Set<String> flaws = new TreeSet<>();
        if (page.strays() > 0) {
            flaws.add(JetchatListing.STRAY_ROW);
        }
        JetchatReferences references = new JetchatReferences();
        List<ListedMessage> messages = new ArrayList<>();
        for (JetchatRow row : page.rows()) {
            JetchatMessage message = new JetchatMessage(row);
            Optional<Direction> direction = message.direction();
            if (direction.isPresent()) {
                ProviderReference reference = references.of(row, flaws);
                messages.add(listed(message, reference, new Side(with, direction.get()), flaws));
            } else if (!message.isAside()) {
                flaws.add(JetchatListing.OTHER_TYPE);
            }
        }
        return new JetchatListing(oldestFirst(messages), List.copyOf(flaws));
    }

    private record Side(Address with, Direction direction) {}

    /** The vendor tells nothing of what became of a message; that the bot's own are listed shows that they were sent. */
    private ListedMessage listed(JetchatMessage message, ProviderReference reference, Side side, Set<String> flaws) {
        return new ListedMessage(
                side.with(),
                side.direction(),
                reference,
                message.content(),
                "",
                Optional.of(side.direction() == Direction.OUTBOUND ? Evidence.SENT : Evidence.NONE),
                time(message.row(), flaws));
    }

    private Optional<Instant> time(JetchatRow row, Set<String> flaws) {
        Optional<String> text = row.field("ts").or(() -> row.field("created_at"));
        Optional<Instant> time = text.flatMap(times::read);
        if (text.isPresent() && time.isEmpty()) {
            flaws.add(JetchatListing.NO_TIME);
        }
        return time;
    }

    /** By id, because ids ascend and seconds repeat; where one is no number, by time, and else against the order of the vendor's list. */
    private static List<ListedMessage> oldestFirst(List<ListedMessage> listed) {
        List<ListedMessage> sorted = new ArrayList<>(listed);
        Collections.reverse(sorted);
        boolean numbered = sorted.stream()
                .allMatch(m -> JetchatReferences.number(m.reference()).isPresent());
        if (numbered) {
            sorted.sort(Comparator.comparing(
                    m -> JetchatReferences.number(m.reference()).orElse(BigInteger.ZERO)));
        } else {
            sorted.sort(Comparator.comparing(m -> m.occurredAt().orElse(Instant.MAX)));
        }
        return sorted;
    }
}
