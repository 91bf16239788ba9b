package io.carillon.app.cli.durability;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Everything that the promises are judged by.
 *
 * @param asked the acknowledged messages by id
 * @param shown what the API lists, page by page
 * @param taken how often each provider took a text for an address
 * @param folded what the events make of a message
 * @param unclear how many calls of a message ended without a clear answer, by id
 */
record Facts(
        Map<String, Wanted> asked,
        List<Shown> shown,
        Map<Wanted, Integer> taken,
        Cancellations cancellations,
        Function<String, Optional<String>> folded,
        ToIntFunction<String> unclear) {

    /**
     * Cancellations, by the ids of the messages.
     *
     * @param asked for, also where the answer was a refusal: one that was lost may have been carried out before
     * @param confirmed to whoever asked
     */
    record Cancellations(Set<String> asked, Set<String> confirmed) {}
}
