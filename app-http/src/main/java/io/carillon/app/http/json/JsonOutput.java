package io.carillon.app.http.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Writes one JSON document. Absent values are written as null. Half a surrogate pair, which a provider's cut-off text may end
 * with, becomes U+FFFD instead of breaking the answer. Not safe for use by several threads.
 */
final class JsonOutput {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int USUAL_SIZE = 1024;

    private final JsonGenerator json;

    private JsonOutput(JsonGenerator json) {
        this.json = json;
    }

    /** Writes something. */
    @FunctionalInterface
    interface Part {
        void write(JsonOutput out) throws IOException;
    }

    /** Writes one of several alike. */
    @FunctionalInterface
    interface Element<T> {
        void write(T element, JsonOutput out) throws IOException;
    }

    /** A document that is one object. */
    static byte[] document(Part members) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
        try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
            new JsonOutput(json).object(members);
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    void object(Part members) throws IOException {
        json.writeStartObject();
        members.write(this);
        json.writeEndObject();
    }

    void object(String name, Part members) throws IOException {
        json.writeFieldName(name);
        object(members);
    }

    void array(String name, Part elements) throws IOException {
        json.writeArrayFieldStart(name);
        elements.write(this);
        json.writeEndArray();
    }

    <T> void objects(String name, List<T> elements, Element<T> element) throws IOException {
        json.writeArrayFieldStart(name);
        for (T one : elements) {
            object(out -> element.write(one, out));
        }
        json.writeEndArray();
    }

    void texts(String name, Collection<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(wellFormed(text));
        }
        json.writeEndArray();
    }

    void text(String name, String text) throws IOException {
        json.writeStringField(name, wellFormed(text));
    }

    /** The value's text form, or null. */
    void text(String name, Optional<?> value) throws IOException {
        if (value.isPresent()) {
            text(name, value.get().toString());
        } else {
            json.writeNullField(name);
        }
    }

    /** The object that {@code element} writes, or null. */
    <T> void object(String name, Optional<T> value, Element<T> element) throws IOException {
        if (value.isPresent()) {
            object(name, out -> element.write(value.get(), out));
        } else {
            json.writeNullField(name);
        }
    }

    void time(String name, Instant time) throws IOException {
        json.writeStringField(name, time.toString());
    }

    void number(String name, long value) throws IOException {
        json.writeNumberField(name, value);
    }

    void number(String name, Optional<java.math.BigDecimal> value) throws IOException {
        if (value.isPresent()) {
            json.writeFieldName(name);
            json.writeNumber(value.get());
        } else {
            json.writeNullField(name);
        }
    }

    void truth(String name, boolean value) throws IOException {
        json.writeBooleanField(name, value);
    }

    void nothing(String name) throws IOException {
        json.writeNullField(name);
    }

    /** @param document well-formed JSON, written as it is */
    void raw(String name, String document) throws IOException {
        json.writeFieldName(name);
        json.writeRawValue(document);
    }

    static String wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return mended(text);
            }
        }
        return text;
    }

    private static String mended(String text) {
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
            whole.appendCodePoint(half ? 0xFFFD : point);
        });
        return whole.toString();
    }
}
