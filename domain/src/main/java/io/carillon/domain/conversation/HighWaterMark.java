package io.carillon.domain.conversation;

/**
 * What was newest in a conversation at the provider at some moment, in the adapter's own words: whatever lies above it came
 * later. Taken before a send, so that an older message with the same text is never mistaken for it.
 */
public record HighWaterMark(String value) {
    public HighWaterMark {
        if (value.isEmpty() || value.length() > 512) {
            throw new IllegalArgumentException("a mark has 1 to 512 characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
