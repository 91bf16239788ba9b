package io.carillon.domain.message;

import io.carillon.domain.id.PublicId;
import java.util.Optional;

/** The identity of a bulk request. Shown as {@code bat_…}. */
public record BatchId(long value) implements Comparable<BatchId> {
    private static final String PREFIX = "bat_";

    public BatchId {
        if (value < 0) {
            throw new IllegalArgumentException("an id is never negative");
        }
    }

    /** Reads the public form; empty when {@code text} is not one. */
    public static Optional<BatchId> parse(String text) {
        var value = PublicId.parse(PREFIX, text);
        return value.isPresent() ? Optional.of(new BatchId(value.getAsLong())) : Optional.empty();
    }

    @Override
    public int compareTo(BatchId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return PublicId.format(PREFIX, value);
    }
}
