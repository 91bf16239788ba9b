package io.carillon.domain.channel;

import java.util.Optional;
import java.util.regex.Pattern;

/** The name of an account at one provider, as the configuration gives it. Balance, rate limit, health and polls belong to it. */
public record AccountId(String value) implements Comparable<AccountId> {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_-]{0,62}");

    public AccountId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a name is a lower-case letter, then up to 62 of a-z, 0-9, _ and -");
        }
    }

    /** Reads a name; empty when it breaks the form. */
    public static Optional<AccountId> parse(String text) {
        return text != null && FORM.matcher(text).matches() ? Optional.of(new AccountId(text)) : Optional.empty();
    }

    @Override
    public int compareTo(AccountId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
