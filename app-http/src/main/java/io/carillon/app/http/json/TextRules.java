package io.carillon.app.http.json;

import io.carillon.ports.usecase.Problem;
import java.util.Optional;

/** What no text may hold, wherever it stands: NUL, half of a surrogate pair, or more than its place allows. */
final class TextRules {
    private TextRules() {}

    static Optional<Problem> flaw(String pointer, String text, int longest) {
        if (text.length() > longest) {
            return Optional.of(new Problem(pointer, "too_long", "must have at most " + longest + " characters"));
        }
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == 0) {
                return Optional.of(new Problem(pointer, "invalid_text", "must not contain the character NUL"));
            }
            if (Character.isSurrogate(unit)) {
                if (!isPair(text, i)) {
                    return Optional.of(
                            new Problem(pointer, "invalid_text", "must not contain half of a surrogate pair"));
                }
                i++;
            }
        }
        return Optional.empty();
    }

    private static boolean isPair(String text, int at) {
        return at + 1 < text.length() && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
    }
}
