package io.carillon.domain.delivery;

import io.carillon.domain.id.PublicId;
import java.util.Optional;

/** The identity of one network call to a provider. Shown as {@code call_…}. */
public record CallId(long value) implements Comparable<CallId> {
    private static final String PREFIX = "call_";

    public CallId {
        if (value < 0) {
            throw new IllegalArgumentException("an id is never negative");
        }
    }

    /** Reads the public form; empty when {@code text} is not one. */
    public static Optional<CallId> parse(String text) {
        var value = PublicId.parse(PREFIX, text);
        return value.isPresent() ? Optional.of(new CallId(value.getAsLong())) : Optional.empty();
    }

    @Override
    public int compareTo(CallId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return PublicId.format(PREFIX, value);
    }
}
