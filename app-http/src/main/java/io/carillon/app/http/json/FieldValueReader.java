package io.carillon.app.http.json;

import com.fasterxml.jackson.core.JsonToken;
import io.carillon.domain.subscriber.FieldType;
import io.carillon.domain.subscriber.FieldValue;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** Reads what a field holds. Its type is the one that JSON gives it, unless it is named. Not safe for use by several threads. */
final class FieldValueReader {
    static final int LONGEST = 20_000;
    private static final int LONGEST_TYPE = 64;

    private final JsonInput input;
    private final String pointer;
    private Optional<FieldType> kind = Optional.empty();
    private Optional<FieldType> named = Optional.empty();
    private String text = "";
    private boolean given;

    /** @param pointer where the value stands */
    FieldValueReader(JsonInput input, String pointer) {
        this.input = input;
        this.pointer = pointer;
    }

    /** Reads the value itself. */
    void value() throws IOException {
        given = true;
        JsonToken token = input.token();
        switch (token) {
            case VALUE_STRING -> take(FieldType.TEXT, input.text(pointer, LONGEST));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> take(FieldType.NUMBER, input.json(pointer));
            case VALUE_TRUE, VALUE_FALSE -> take(FieldType.BOOLEAN, Optional.of(token.asString()));
            case START_ARRAY -> take(FieldType.ARRAY, input.json(pointer));
            case VALUE_NULL -> text = "";
            default -> input.mistyped(pointer, "a text, a number, true, false or an array");
        }
    }

    private void take(FieldType type, Optional<String> read) {
        kind = read.map(present -> type);
        text = read.orElse("");
    }

    void type(String at) throws IOException {
        Optional<String> word = input.text(at, LONGEST_TYPE);
        named = word.flatMap(FieldType::parse);
        if (word.isPresent() && named.isEmpty()) {
            input.add(at, "invalid_value", "must be text, number, boolean, date, datetime or array");
        }
    }

    /** Whether a value came, be it null. */
    boolean isGiven() {
        return given;
    }

    /** The value, once everything is read; empty for null and for what has a problem. */
    Optional<FieldValue> read() {
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        FieldType type = named.orElse(kind.get());
        if (type != kind.get() && (kind.get() != FieldType.TEXT || type == FieldType.ARRAY)) {
            input.add(pointer, "wrong_type", "is no " + type.word());
            return Optional.empty();
        }
        Optional<FieldValue> value = FieldValue.parse(type, type == FieldType.DATETIME ? time(text) : text);
        if (value.isEmpty()) {
            input.add(pointer, "invalid_value", demand(type));
        }
        return value;
    }

    private static String time(String text) {
        return Times.parse(text).map(Instant::toString).orElse(text);
    }

    static String demand(FieldType type) {
        return switch (type) {
            case NUMBER -> "must be a number with at most 40 digits";
            case BOOLEAN -> "must be true or false";
            case DATE -> "must be a date such as 2026-11-01";
            case DATETIME -> Times.DEMAND;
            case TEXT, ARRAY -> "must have at most " + LONGEST + " characters";
        };
    }
}
