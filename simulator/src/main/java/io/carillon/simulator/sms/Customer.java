package io.carillon.simulator.sms;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * A subscriber who answers messages.
 *
 * @param from the number; empty for every number that has a customer of no other rule
 * @param on found in the texts that are answered; empty for every text
 * @param says one reply after the other, at least one
 * @param after from a message to the first reply, and from each reply to the next
 * @param times how many messages are answered; empty for all
 * @param extno extension that the replies are addressed to; empty for that of the message
 */
record Customer(
        Optional<String> from,
        Optional<Pattern> on,
        List<String> says,
        Duration after,
        OptionalLong times,
        Optional<String> extno) {
    Customer {
        says = List.copyOf(says);
    }

    boolean answers(String mobile, String content) {
        return from.map(mobile::equals).orElse(true)
                && on.map(pattern -> pattern.matcher(content).find()).orElse(true);
    }
}
