package io.carillon.domain.channel;

import java.util.Optional;
import java.util.regex.Pattern;

/** The name of a channel, as the configuration gives it: what a user sends through. */
public record ChannelId(String value) implements Comparable<ChannelId> {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_-]{0,62}");

    public ChannelId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a name is a lower-case letter, then up to 62 of a-z, 0-9, _ and -");
        }
    }

    /** Reads a name; empty when it breaks the form. */
    public static Optional<ChannelId> parse(String text) {
        return text != null && FORM.matcher(text).matches() ? Optional.of(new ChannelId(text)) : Optional.empty();
    }

    @Override
    public int compareTo(ChannelId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
