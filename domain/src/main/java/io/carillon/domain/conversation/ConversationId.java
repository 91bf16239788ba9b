package io.carillon.domain.conversation;

import io.carillon.domain.id.PublicId;
import java.util.Optional;

/** The identity of a conversation. Shown as {@code cnv_…}. */
public record ConversationId(long value) implements Comparable<ConversationId> {
    private static final String PREFIX = "cnv_";

    public ConversationId {
        if (value < 0) {
            throw new IllegalArgumentException("an id is never negative");
        }
    }

    /** Reads the public form; empty when {@code text} is not one. */
    public static Optional<ConversationId> parse(String text) {
        var value = PublicId.parse(PREFIX, text);
        return value.isPresent() ? Optional.of(new ConversationId(value.getAsLong())) : Optional.empty();
    }

    @Override
    public int compareTo(ConversationId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return PublicId.format(PREFIX, value);
    }
}
