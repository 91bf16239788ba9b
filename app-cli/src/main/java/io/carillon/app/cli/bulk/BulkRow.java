package io.carillon.app.cli.bulk;

import io.carillon.app.cli.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A recipient of a file. @param line where its row begins, from 1 @param flaw why the row cannot be sent at all */
public record BulkRow(long line, String to, String reference, Optional<Flaw> flaw) {
    private static final int LONGEST_RECIPIENT = 256;
    private static final int LONGEST_REFERENCE = 255;

    /** @param code as the API's for the same thing */
    public record Flaw(String code, String detail) {}

    static BulkRow of(long line, String to, String reference) {
        return new BulkRow(line, to, reference, flaw(to, reference));
    }

    BulkRow refusedAs(String code, String detail) {
        return new BulkRow(line, to, reference, Optional.of(new Flaw(code, detail)));
    }

    /** As a batch names its recipients. */
    public Json json() {
        if (reference.isEmpty()) {
            return new Json(to);
        }
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("to", to);
        members.put("client_reference", reference);
        return Json.of(members);
    }

    /** How many bytes it takes in a request. */
    int weight() {
        return 48 + weight(to) + weight(reference);
    }

    private static int weight(String text) {
        return text.chars()
                .map(c -> c < ' ' ? 6 : c == '"' || c == '\\' ? 2 : c < 0x80 ? 1 : 3)
                .sum();
    }

    private static Optional<Flaw> flaw(String to, String reference) {
        if (to.isEmpty()) {
            return Optional.of(new Flaw("missing", "has no recipient"));
        }
        if (to.length() > LONGEST_RECIPIENT) {
            return Optional.of(new Flaw("too_long", "the recipient has more than 256 characters"));
        }
        if (reference.length() > LONGEST_REFERENCE) {
            return Optional.of(new Flaw("invalid_length", "the reference has more than 255 characters"));
        }
        return to.indexOf(0) >= 0 || reference.indexOf(0) >= 0
                ? Optional.of(new Flaw("invalid_text", "must not contain the character NUL"))
                : Optional.empty();
    }
}
