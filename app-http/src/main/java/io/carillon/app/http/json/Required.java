package io.carillon.app.http.json;

import io.carillon.ports.usecase.Problem;
import java.util.List;
import java.util.Optional;

/** Members without which a body says nothing. */
public final class Required {
    private Required() {}

    /** The problem that a text is missing or blank; none when it is there. */
    public static List<Problem> text(String pointer, Optional<String> text) {
        if (text.isEmpty()) {
            return List.of(new Problem(pointer, "missing", "is missing"));
        }
        return text.get().isBlank() ? List.of(new Problem(pointer, "invalid_value", "must not be blank")) : List.of();
    }
}
