package io.carillon.app.http.json;

import io.carillon.ports.usecase.Problem;
import java.util.List;
import java.util.Optional;

/** Reads a body that has one text member, such as {@code {"text": "…"}}. */
public final class SingleTextReader {
    private SingleTextReader() {}

    /** @param longest in UTF-16 units */
    public static Parsed<Optional<String>> read(byte[] body, String member, int longest) {
        var text = new Object() {
            Optional<String> value = Optional.empty();
        };
        List<Problem> problems = JsonInput.read(body, input -> (name, pointer) -> {
            if (!name.equals(member)) {
                return false;
            }
            text.value = input.text(pointer, longest);
            return true;
        });
        return new Parsed<>(text.value, problems);
    }

    /** Reads a body that may have no member at all. */
    public static Parsed<Optional<String>> readNone(byte[] body) {
        return new Parsed<>(Optional.empty(), JsonInput.read(body, input -> (name, pointer) -> false));
    }
}
