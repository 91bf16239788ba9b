package io.carillon.app.http.json;

import io.carillon.domain.subscriber.FieldValue;
import io.carillon.ports.usecase.Problem;
import java.util.List;
import java.util.Optional;

/** The body of {@code PUT …/fields/{field}} of a subscriber. */
public final class FieldChange {
    private static final Problem MISSING = new Problem("/value", "missing", "is missing");

    private FieldChange() {}

    /** The value; empty for null, which clears the field. */
    public static Parsed<Optional<FieldValue>> read(byte[] body) {
        FieldValueReader[] reader = new FieldValueReader[1];
        List<Problem> problems = JsonInput.read(body, input -> {
            reader[0] = new FieldValueReader(input, "/value");
            return (name, pointer) -> {
                switch (name) {
                    case "value" -> reader[0].value();
                    case "type" -> reader[0].type(pointer);
                    default -> {
                        return false;
                    }
                }
                return true;
            };
        });
        Optional<FieldValue> read = reader[0].read();
        var parsed = new Parsed<>(read, problems);
        return reader[0].isGiven() ? parsed : parsed.with(List.of(MISSING));
    }
}
