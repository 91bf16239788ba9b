package io.carillon.domain.subscriber;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * The value of a field, in the canonical text of its type: a number as in JSON, {@code true} or {@code false}, a date as
 * {@code 2026-03-01}, a time in RFC 3339 UTC, an array as a JSON document, a text as it is (at most 20,000 characters).
 */
public record FieldValue(FieldType type, String text) {
    private static final int LONGEST = 20_000;

    public FieldValue {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("a field holds at most " + LONGEST + " characters");
        }
    }

    /** The canonical value; empty when {@code text} is none of that type. An array is taken as it is: whoever reads JSON checks it. */
    public static Optional<FieldValue> parse(FieldType type, String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(new FieldValue(type, canonical(type, text)));
        } catch (NumberFormatException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String canonical(FieldType type, String text) {
        return switch (type) {
            case TEXT, ARRAY -> text;
            case NUMBER -> number(text.strip());
            case DATE -> LocalDate.parse(text.strip()).toString();
            case DATETIME -> Instant.parse(text.strip()).toString();
            case BOOLEAN -> truth(text.strip());
        };
    }

    private static String number(String text) {
        if (text.length() > 40) {
            throw new NumberFormatException("too long");
        }
        BigDecimal value = new BigDecimal(text);
        if (Math.abs((long) value.scale()) > 40) {
            throw new NumberFormatException("too large");
        }
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static String truth(String text) {
        return switch (text) {
            case "true", "1", "yes" -> "true";
            case "false", "0", "no" -> "false";
            default -> throw new NumberFormatException("neither true nor false");
        };
    }
}
