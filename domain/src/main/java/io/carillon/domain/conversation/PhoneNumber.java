package io.carillon.domain.conversation;

import java.util.Optional;

/** A telephone number in E.164: a plus sign and 7 to 15 digits, the first of them not 0. Two people with the same one are one. */
public record PhoneNumber(String value) {
    public PhoneNumber {
        if (!value.matches("\\+[1-9]\\d{6,14}")) {
            throw new IllegalArgumentException("not a number in E.164");
        }
    }

    /** Reads an international number as people write it: with {@code +} or {@code 00}, spaces, dashes, dots, parentheses. */
    public static Optional<PhoneNumber> parse(String text) {
        String bare = text.replaceAll("[\\s().\\-\\u00a0\\u2010-\\u2015/]", "");
        String number = bare.startsWith("00") ? "+" + bare.substring(2) : bare;
        return number.matches("\\+[1-9][0-9]{6,14}") ? Optional.of(new PhoneNumber(number)) : Optional.empty();
    }

    /** Without the plus sign. */
    public String digits() {
        return value.substring(1);
    }

    @Override
    public String toString() {
        return value;
    }
}
