package io.carillon.simulator.fault;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * How often a rule acts; with none of the three, on every request.
 *
 * @param next on the next so many requests, then never again
 * @param every on each so manieth request
 * @param probability between 0 and 1, drawn from the script's seed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Trigger(Long next, Long every, Double probability) {
    public static final Trigger ALWAYS = new Trigger(null, null, null);

    public Trigger {
        if (Stream.of(next, every, probability).filter(given -> given != null).count() > 1) {
            throw new IllegalArgumentException("give one of next, every and probability");
        }
        if ((next != null && next < 1) || (every != null && every < 1)) {
            throw new IllegalArgumentException("next and every must be at least 1");
        }
        if (probability != null && !(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability must be 0 to 1");
        }
    }

    /**
     * @param ordinal of this request among those the rule looked at, from 1
     */
    boolean fires(long ordinal, SplittableRandom random) {
        if (next != null) {
            return ordinal <= next;
        }
        if (every != null) {
            return ordinal % every == 0;
        }
        return probability == null || random.nextDouble() < probability;
    }

    /** Whether it will never act again. */
    boolean spent(long ordinal) {
        return next != null && ordinal >= next;
    }
}
