package io.carillon.app.cli.bulk;

import io.carillon.app.cli.output.CommandFailed;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;

/** What separates the fields of a file. */
final class Delimiter {
    private static final String CANDIDATES = ",;\t|";
    private static final int LOOKED_AT = 16 * 1024;

    private Delimiter() {}

    static Optional<Character> named(String name) {
        if (name == null) {
            return Optional.empty();
        }
        return Optional.of(
                switch (name) {
                    case "comma" -> ',';
                    case "semicolon" -> ';';
                    case "tab", "\\t" -> '\t';
                    case "pipe" -> '|';
                    default -> single(name);
                });
    }

    private static char single(String name) {
        if (name.length() != 1 || "\"\r\n".contains(name) || Character.isSurrogate(name.charAt(0))) {
            throw CommandFailed.usage("--delimiter", "must be comma, semicolon, tab, pipe or one character");
        }
        return name.charAt(0);
    }

    /** The one that stands most often in the first line that says something, outside quotes; a comma where none does. */
    static char detected(BufferedReader in) throws IOException {
        int[] found = new int[CANDIDATES.length()];
        boolean quoted = false;
        boolean said = false;
        for (int i = 0; i < LOOKED_AT; i++) {
            int c = in.read();
            boolean ends = c == '\n' || c == '\r';
            if (c < 0 || ends && !quoted && said) {
                break;
            }
            said |= !ends;
            quoted ^= c == '"';
            int candidate = quoted ? -1 : CANDIDATES.indexOf(c);
            if (candidate >= 0) {
                found[candidate]++;
            }
        }
        int best = 0;
        for (int i = 1; i < found.length; i++) {
            best = found[i] > found[best] ? i : best;
        }
        return CANDIDATES.charAt(best);
    }
}
