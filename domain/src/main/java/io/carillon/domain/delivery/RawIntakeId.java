package io.carillon.domain.delivery;

import io.carillon.domain.id.PublicId;
import java.util.Optional;

/** The identity of one raw answer kept from a provider's page. Shown as {@code raw_…}. */
public record RawIntakeId(long value) implements Comparable<RawIntakeId> {
    private static final String PREFIX = "raw_";

    public RawIntakeId {
        if (value < 0) {
            throw new IllegalArgumentException("an id is never negative");
        }
    }

    /** Reads the public form; empty when {@code text} is not one. */
    public static Optional<RawIntakeId> parse(String text) {
        var value = PublicId.parse(PREFIX, text);
        return value.isPresent() ? Optional.of(new RawIntakeId(value.getAsLong())) : Optional.empty();
    }

    @Override
    public int compareTo(RawIntakeId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return PublicId.format(PREFIX, value);
    }
}
