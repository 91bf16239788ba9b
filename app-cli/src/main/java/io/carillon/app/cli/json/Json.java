package io.carillon.app.cli.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A JSON value. A tree of our own because binding objects to classes would cost the command line a third of its start.
 *
 * @param value a String, BigDecimal, Boolean, {@code List<Json>}, {@code Map<String, Json>} or null
 */
public record Json(Object value) {
    public static final Json ABSENT = new Json(null);
    private static final JsonFactory FACTORY = new JsonFactory();

    /** Wraps texts, numbers, booleans, lists and maps, whose elements may be plain values or {@code Json}. */
    public static Json of(Object plain) {
        if (plain instanceof Json json) {
            return json;
        }
        if (plain instanceof Map<?, ?> map) {
            Map<String, Json> members = new LinkedHashMap<>();
            map.forEach((name, member) -> members.put((String) name, of(member)));
            return new Json(members);
        }
        if (plain instanceof List<?> list) {
            List<Json> items = new ArrayList<>();
            list.forEach(item -> items.add(of(item)));
            return new Json(items);
        }
        return new Json(plain instanceof Number number ? new BigDecimal(number.toString()) : plain);
    }

    /** @throws IllegalArgumentException when {@code text} is not exactly one JSON document */
    public static Json parse(String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            parser.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
            if (parser.nextToken() == null) {
                throw new IllegalArgumentException("empty");
            }
            Json value = read(parser);
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException("more than one JSON value");
            }
            return value;
        } catch (IOException e) {
            throw new IllegalArgumentException("not JSON", e);
        }
    }

    private static Json read(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> new Json(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json(parser.getDecimalValue());
            case VALUE_TRUE -> new Json(Boolean.TRUE);
            case VALUE_FALSE -> new Json(Boolean.FALSE);
            default -> ABSENT;
        };
    }

    private static Json object(JsonParser parser) throws IOException {
        Map<String, Json> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            members.put(name, read(parser));
        }
        return new Json(members);
    }

    private static Json array(JsonParser parser) throws IOException {
        List<Json> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(read(parser));
        }
        return new Json(items);
    }

    /** The member of that name; {@link #ABSENT} when there is none or this is no object. */
    public Json get(String name) {
        return members().getOrDefault(name, ABSENT);
    }

    public Map<String, Json> members() {
        @SuppressWarnings("unchecked")
        Map<String, Json> members = value instanceof Map ? (Map<String, Json>) value : Map.of();
        return members;
    }

    public List<Json> items() {
        @SuppressWarnings("unchecked")
        List<Json> items = value instanceof List ? (List<Json>) value : List.of();
        return items;
    }

    /** The text of a string, number or boolean. */
    public Optional<String> text() {
        return value == null || value instanceof Map || value instanceof List
                ? Optional.empty()
                : Optional.of(value instanceof BigDecimal number ? number.toPlainString() : value.toString());
    }

    /** {@link #text} or, where there is none, nothing visible. */
    public String orEmpty() {
        return text().orElse("");
    }

    public boolean isTrue() {
        return Boolean.TRUE.equals(value);
    }

    /** The number; 0 when this is none. */
    public int count() {
        return value instanceof BigDecimal number ? number.intValue() : 0;
    }

    /** This value as one line of JSON. */
    public String write() {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            write(generator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private void write(JsonGenerator generator) throws IOException {
        if (value instanceof Map) {
            generator.writeStartObject();
            for (var member : members().entrySet()) {
                generator.writeFieldName(member.getKey());
                member.getValue().write(generator);
            }
            generator.writeEndObject();
        } else if (value instanceof List) {
            generator.writeStartArray();
            for (Json item : items()) {
                item.write(generator);
            }
            generator.writeEndArray();
        } else if (value instanceof BigDecimal number) {
            generator.writeNumber(number);
        } else if (value instanceof Boolean truth) {
            generator.writeBoolean(truth);
        } else {
            generator.writeString((String) value);
        }
    }
}
