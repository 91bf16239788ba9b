package io.carillon.domain.subscriber;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a field holds. */
public enum FieldType {
    TEXT,
    NUMBER,
    BOOLEAN,
    DATE,
    DATETIME,
    ARRAY;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<FieldType> parse(String word) {
        return Arrays.stream(values()).filter(t -> t.word().equals(word)).findFirst();
    }
}
