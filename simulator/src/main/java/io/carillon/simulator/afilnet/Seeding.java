package io.carillon.simulator.afilnet;

import io.carillon.adapters.afilnet.server.AfilnetRoute;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Many chats at once: with 34600000000, 34600000001, … through one channel. The messages of a chat are a minute apart, the last
 * one a minute old; both parties take turns.
 *
 * @param messages in each chat
 * @param unread how many of the last messages of each chat the other party wrote and nobody has read
 */
record Seeding(AfilnetRoute route, int chats, int messages, int unread) {
    private static final long FIRST = 34_600_000_000L;
    private static final int MOST_CHATS = 100_000;
    private static final long MOST_MESSAGES = 2_000_000;

    /** A message and whose chat it belongs to. */
    record One(String destination, ChatMessage message) {}

    Seeding {
        if (chats < 1 || chats > MOST_CHATS || messages < 1 || (long) chats * messages > MOST_MESSAGES) {
            throw new IllegalArgumentException("chats must be 1 to " + MOST_CHATS + ", messages at least 1, together "
                    + MOST_MESSAGES + " at most");
        }
        if (unread < 0 || unread > messages) {
            throw new IllegalArgumentException("unread must be 0 to the number of messages");
        }
    }

    Stream<One> messages(Instant now, LongSupplier ids, AfilnetSettings settings) {
        List<String> texts = IntStream.rangeClosed(1, messages)
                .mapToObj(number -> "message " + number)
                .toList();
        return LongStream.range(FIRST, FIRST + chats)
                .mapToObj(Long::toString)
                .flatMap(destination -> IntStream.range(0, messages).mapToObj(at -> {
                    Instant time = now.minus(Duration.ofMinutes(messages - (long) at));
                    return new One(destination, message(new Place(at, ids.getAsLong(), time), texts.get(at), settings));
                }));
    }

    private record Place(int at, long id, Instant time) {}

    private ChatMessage message(Place place, String text, AfilnetSettings settings) {
        boolean unreadOne = place.at() >= messages - unread;
        if (!unreadOne && place.at() % 2 == 1) {
            return ChatMessage.sent(place.id(), text, place.time(), settings);
        }
        ChatMessage message = ChatMessage.received(place.id(), text, place.time());
        if (!unreadOne) {
            message.markRead();
        }
        return message;
    }
}
