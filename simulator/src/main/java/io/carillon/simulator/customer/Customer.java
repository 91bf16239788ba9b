package io.carillon.simulator.customer;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * A subscriber who answers messages.
 *
 * @param from the address; empty for every address that has a customer of no other rule
 * @param on found in the texts that are answered; empty for every text
 * @param says one reply after the other, at least one
 * @param after from a message to the first reply, and from each reply to the next
 * @param times how many messages are answered; empty for all
 * @param more what one provider only knows, by name
 */
public record Customer(
        Optional<String> from,
        Optional<Pattern> on,
        List<String> says,
        Duration after,
        OptionalLong times,
        Map<String, String> more) {
    public Customer {
        says = List.copyOf(says);
        more = Map.copyOf(more);
    }

    /** A member that one provider only knows. */
    public Optional<String> more(String name) {
        return Optional.ofNullable(more.get(name));
    }

    boolean answers(String address, String content) {
        return from.map(address::equals).orElse(true)
                && on.map(pattern -> pattern.matcher(content).find()).orElse(true);
    }
}
