package io.carillon.simulator.afilnet;

import io.carillon.adapters.afilnet.server.AfilnetMessage;
import io.carillon.adapters.afilnet.server.AfilnetRoute;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was said with one person through one channel, oldest first. Guarded by its account. */
final class Chat {
    private final AfilnetRoute route;
    private final String destination;
    private final List<ChatMessage> messages = new ArrayList<>(4);

    Chat(AfilnetRoute route, String destination) {
        this.route = route;
        this.destination = destination;
    }

    /** The rule of the simulation: somebody whose address ends in 20 cannot be reached. */
    static boolean unreachable(String destination) {
        return destination.endsWith("20");
    }

    /** Ids grow within a chat. */
    void add(ChatMessage message) {
        if (unreachable(destination)) {
            message.neverArrives();
        }
        messages.add(message);
    }

    AfilnetRoute route() {
        return route;
    }

    String destination() {
        return destination;
    }

    int size() {
        return messages.size();
    }

    long unread() {
        return messages.stream().filter(ChatMessage::unread).count();
    }

    /** Never empty: a chat begins with a message. */
    ChatMessage last() {
        return messages.get(messages.size() - 1);
    }

    Optional<ChatMessage> find(long id) {
        return messages.stream().filter(message -> message.id() == id).findAny();
    }

    boolean mayHave(long id) {
        return messages.get(0).id() <= id && id <= last().id();
    }

    List<AfilnetMessage> rows(boolean unreadOnly, Instant now) {
        return messages.stream()
                .filter(message -> !unreadOnly || message.unread())
                .map(message -> row(message, now))
                .toList();
    }

    AfilnetMessage lastRow(Instant now) {
        return row(last(), now);
    }

    void markRead() {
        messages.stream().filter(ChatMessage::unread).forEach(ChatMessage::markRead);
    }

    private AfilnetMessage row(ChatMessage message, Instant now) {
        return new AfilnetMessage(
                route,
                message.text(),
                destination,
                Long.toString(message.id()),
                message.isSent(),
                message.status(now),
                message.at());
    }
}
