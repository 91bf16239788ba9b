package io.carillon.simulator.apiusb;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * A member who answers messages.
 *
 * @param from the uuid; empty for every member that has a customer of no other rule
 * @param on found in the data that is answered; empty for whatever it is
 * @param says one answer after the other, at least one
 * @param type of the answers
 * @param after from a message to the first answer, and from each answer to the next
 * @param times how many messages are answered; empty for all
 */
record Customer(
        Optional<String> from,
        Optional<Pattern> on,
        List<String> says,
        String type,
        Duration after,
        OptionalLong times) {
    Customer {
        says = List.copyOf(says);
    }

    boolean answers(String uuid, String data) {
        return from.map(uuid::equals).orElse(true)
                && on.map(pattern -> pattern.matcher(data).find()).orElse(true);
    }
}
