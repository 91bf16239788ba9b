package io.carillon.domain.subscriber;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A part of a {@link Profile}, by the word that the API, CSV files and configurations use. */
public enum ProfilePart {
    NAME,
    FIRST_NAME,
    LAST_NAME,
    EMAIL,
    PHONE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ProfilePart> parse(String word) {
        return Arrays.stream(values()).filter(p -> p.word().equals(word)).findFirst();
    }
}
