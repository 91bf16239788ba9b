package io.carillon.app.http.json;

import io.carillon.domain.subscriber.FieldType;
import io.carillon.domain.subscriber.FieldValue;
import java.time.Instant;
import java.util.Optional;

/** What a field holds, of a named type, written as a text. */
public final class FieldCell {
    private FieldCell() {}

    /** Empty when the text is none of that type. */
    public static Optional<FieldValue> read(FieldType type, String text) {
        return switch (type) {
            case ARRAY -> FieldJson.isArray(text) ? FieldValue.parse(type, text.strip()) : Optional.empty();
            case DATETIME -> Times.parse(text.strip()).map(Instant::toString).flatMap(t -> FieldValue.parse(type, t));
            default -> FieldValue.parse(type, text);
        };
    }

    public static String demand(FieldType type) {
        return type == FieldType.ARRAY ? "must be an array in JSON" : FieldValueReader.demand(type);
    }
}
