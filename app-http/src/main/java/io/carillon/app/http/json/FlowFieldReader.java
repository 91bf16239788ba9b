package io.carillon.app.http.json;

import com.fasterxml.jackson.core.JsonToken;
import io.carillon.domain.flow.FlowField;
import io.carillon.domain.flow.FlowField.Kind;
import io.carillon.domain.subscriber.FieldType;
import io.carillon.ports.usecase.Problem;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads a field of a flow, or what one is to hold. Values are the provider's texts; numbers, truths and arrays become such. */
public final class FlowFieldReader {
    private static final int LONGEST_WORD = 64;

    private final JsonInput input;
    private Optional<String> name = Optional.empty();
    private Optional<FieldType> type = Optional.empty();
    private Kind kind = Kind.SUBSCRIBER;
    private Optional<String> description = Optional.empty();
    private Optional<String> value = Optional.empty();

    private FlowFieldReader(JsonInput input) {
        this.input = input;
    }

    /** A new field; a subscriber's and a text unless it is said otherwise. */
    public static Parsed<FlowField> read(byte[] body) {
        FlowFieldReader[] reader = new FlowFieldReader[1];
        List<Problem> problems = JsonInput.read(body, input -> {
            reader[0] = new FlowFieldReader(input);
            return reader[0]::member;
        });
        return new Parsed<>(reader[0].field(), problems).with(Required.text("/name", reader[0].name));
    }

    /** {@code {"value": …}}. */
    public static Parsed<String> readValue(byte[] body) {
        FlowFieldReader[] reader = new FlowFieldReader[1];
        List<Problem> problems = JsonInput.read(body, input -> {
            reader[0] = new FlowFieldReader(input);
            return (name, pointer) -> name.equals("value") && reader[0].member(name, pointer);
        });
        List<Problem> missing = reader[0].value.isPresent()
                ? List.of()
                : List.of(new Problem("/value", "missing", "is missing; an empty text clears the field"));
        return new Parsed<>(reader[0].value.orElse(""), problems).with(missing);
    }

    private boolean member(String member, String pointer) throws IOException {
        switch (member) {
            case "name" -> name = input.text(pointer, PersonReader.LONGEST_NAME);
            case "type" -> type = word(pointer).flatMap(word -> type(word, pointer));
            case "kind" -> word(pointer).ifPresent(word -> kind = kind(word, pointer));
            case "description" -> description = input.text(pointer, FieldValueReader.LONGEST);
            case "value" -> value = value(pointer);
            default -> {
                return false;
            }
        }
        return true;
    }

    private Optional<String> word(String pointer) throws IOException {
        return input.text(pointer, LONGEST_WORD);
    }

    private Optional<FieldType> type(String word, String pointer) {
        Optional<FieldType> read = FieldType.parse(word);
        if (read.isEmpty()) {
            input.add(pointer, "invalid_value", "must be text, number, boolean, date, datetime or array");
        }
        return read;
    }

    private Kind kind(String word, String pointer) {
        return Arrays.stream(Kind.values())
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElseGet(() -> {
                    input.add(pointer, "invalid_value", "must be subscriber or bot");
                    return Kind.SUBSCRIBER;
                });
    }

    private Optional<String> value(String pointer) throws IOException {
        if (input.token() == JsonToken.VALUE_STRING || input.token() == JsonToken.VALUE_NULL) {
            return input.text(pointer, FieldValueReader.LONGEST);
        }
        if (input.token() == JsonToken.START_OBJECT) {
            input.mistyped(pointer, "a text, a number, true, false or an array");
            return Optional.empty();
        }
        return input.json(pointer);
    }

    private FlowField field() {
        return new FlowField("", name.orElse(""), type.orElse(FieldType.TEXT), kind, description, value);
    }
}
