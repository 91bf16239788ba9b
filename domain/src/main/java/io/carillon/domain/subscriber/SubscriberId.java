package io.carillon.domain.subscriber;

import io.carillon.domain.id.PublicId;
import java.util.Optional;

/** The identity of a subscriber. Shown as {@code sub_…}. */
public record SubscriberId(long value) implements Comparable<SubscriberId> {
    private static final String PREFIX = "sub_";

    public SubscriberId {
        if (value < 0) {
            throw new IllegalArgumentException("an id is never negative");
        }
    }

    /** Reads the public form; empty when {@code text} is not one. */
    public static Optional<SubscriberId> parse(String text) {
        var value = PublicId.parse(PREFIX, text);
        return value.isPresent() ? Optional.of(new SubscriberId(value.getAsLong())) : Optional.empty();
    }

    @Override
    public int compareTo(SubscriberId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return PublicId.format(PREFIX, value);
    }
}
