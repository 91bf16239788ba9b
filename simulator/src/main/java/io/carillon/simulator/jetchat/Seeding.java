package io.carillon.simulator.jetchat;

import io.carillon.adapters.jetchat.server.JetchatChatMessage;
import java.time.Duration;
import java.time.Instant;

/**
 * Many subscribers at once, on WhatsApp, with 5521900000000, 5521900000001, …; those that are there already only get messages. The
 * messages of a chat are a minute apart, the last one a minute old; person and bot take turns.
 *
 * @param messages in each chat
 */
record Seeding(int subscribers, int messages) {
    private static final long FIRST = 5_521_900_000_000L;
    private static final int MOST = 100_000;
    private static final long MOST_MESSAGES = 2_000_000;

    Seeding {
        if (subscribers < 1 || subscribers > MOST || messages < 0 || (long) subscribers * messages > MOST_MESSAGES) {
            throw new IllegalArgumentException(
                    "subscribers must be 1 to " + MOST + ", with " + MOST_MESSAGES + " messages together at most");
        }
    }

    long total() {
        return (long) subscribers * messages;
    }

    void addTo(JetchatPlatform platform) {
        Instant now = platform.now();
        for (int at = 0; at < subscribers; at++) {
            String userId = Long.toString(FIRST + at);
            String name = "Subscriber " + (at + 1);
            Person person = platform.people().byUserId(userId).orElseGet(() -> PersonSpec.ofUserId(userId, name)
                    .addTo(platform));
            for (int number = 0; number < messages; number++) {
                platform.people().wrote(person, message(platform, person, number, now));
            }
        }
    }

    private JetchatChatMessage message(JetchatPlatform platform, Person person, int number, Instant now) {
        boolean fromPerson = number % 2 == 0;
        return new JetchatChatMessage(
                platform.counters().message(),
                fromPerson ? "in" : "out",
                "text",
                "message " + (number + 1),
                "",
                fromPerson ? person.ns() : "f123",
                now.minus(Duration.ofMinutes(messages - (long) number)));
    }
}
