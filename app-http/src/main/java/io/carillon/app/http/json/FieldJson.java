package io.carillon.app.http.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.carillon.domain.subscriber.FieldType;
import io.carillon.domain.subscriber.FieldValue;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;

/** What a field holds, as JSON of its type; dates and times are texts. */
final class FieldJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private FieldJson() {}

    static void value(String name, FieldValue value, JsonOutput out) throws IOException {
        FieldType type = value.type();
        if (type == FieldType.NUMBER) {
            number(name, value.text(), out);
        } else if (type == FieldType.BOOLEAN) {
            out.truth(name, value.text().equals("true"));
        } else if (type == FieldType.ARRAY && isArray(value.text())) {
            out.raw(name, value.text());
        } else {
            out.text(name, value.text());
        }
    }

    private static void number(String name, String text, JsonOutput out) throws IOException {
        try {
            out.number(name, Optional.of(new BigDecimal(text)));
        } catch (NumberFormatException e) {
            out.text(name, text);
        }
    }

    /** Whether it is exactly one; what a provider calls an array need not be. */
    static boolean isArray(String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            boolean array = parser.nextToken() == JsonToken.START_ARRAY;
            parser.skipChildren();
            return array && parser.nextToken() == null;
        } catch (IOException e) {
            return false;
        }
    }
}
