package io.carillon.domain.message;

import io.carillon.domain.id.PublicId;
import java.util.Optional;

/** The identity of a message; grows with the time of acceptance. Shown as {@code msg_…}. */
public record MessageId(long value) implements Comparable<MessageId> {
    private static final String PREFIX = "msg_";

    public MessageId {
        if (value < 0) {
            throw new IllegalArgumentException("an id is never negative");
        }
    }

    /** Reads the public form; empty when {@code text} is not one. */
    public static Optional<MessageId> parse(String text) {
        var value = PublicId.parse(PREFIX, text);
        return value.isPresent() ? Optional.of(new MessageId(value.getAsLong())) : Optional.empty();
    }

    @Override
    public int compareTo(MessageId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return PublicId.format(PREFIX, value);
    }
}
