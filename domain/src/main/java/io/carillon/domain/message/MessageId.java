package io.carillon.domain.message;

import io.carillon.domain.id.PublicId;
import java.util.Optional;

/** The identity of a message; grows with the time of acceptance. Shown as {@code msg_…}. */
public record MessageId(long value) implements Comparable<MessageId> {
    private static final String PREFIX = "msg_";
    /** A delivery's id appends three bits: without this bound it could name the delivery of another message. */
    private static final long GREATEST = Long.MAX_VALUE >> 3;

    public MessageId {
        if (value < 0) {
            throw new IllegalArgumentException("an id is never negative");
        }
        if (value > GREATEST) {
            throw new IllegalArgumentException("a message's id has at most 60 bits");
        }
    }

    /** Reads the public form; empty when {@code text} is not one. */
    public static Optional<MessageId> parse(String text) {
        var value = PublicId.parse(PREFIX, text);
        return value.isPresent() && value.getAsLong() <= GREATEST
                ? Optional.of(new MessageId(value.getAsLong()))
                : Optional.empty();
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
