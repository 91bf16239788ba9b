package io.carillon.app.http.csv;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How values stand in cells. A spreadsheet takes what begins with {@code = + - @} for a formula, so that such a cell gets an
 * apostrophe in front, which is taken away again on reading; plain numbers, those of telephones too, do no harm and stay.
 */
final class Cells {
    private static final Pattern DANGEROUS = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern PLAIN_NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");
    private static final Pattern GUARDED = Pattern.compile("'+[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern TO_QUOTE = Pattern.compile(".*[\",;\\t\\r\\n].*|\\s.*|.*\\s", Pattern.DOTALL);

    private Cells() {}

    /** The cell as it is written, quoted where it must be. */
    static String written(String value) {
        boolean guarded = DANGEROUS.matcher(value).matches()
                && !PLAIN_NUMBER.matcher(value).matches();
        String safe = guarded ? "'" + value : value;
        return TO_QUOTE.matcher(safe).matches() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /** The value of a cell that was read. */
    static String read(String cell) {
        return GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
    }

    /** Several values in one cell, separated by semicolons; one within a value has a backslash in front, as has a backslash. */
    static String joined(Collection<String> values) {
        return values.stream()
                .map(value -> value.replace("\\", "\\\\").replace(";", "\\;"))
                .collect(Collectors.joining(";"));
    }

    /** The values of a cell, without the blanks around them; blank ones are left out. */
    static List<String> split(String cell) {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            boolean escaped = c == '\\' && i + 1 < cell.length() && "\\;".indexOf(cell.charAt(i + 1)) >= 0;
            if (escaped) {
                value.append(cell.charAt(++i));
            } else if (c == ';') {
                values.add(value.toString().strip());
                value.setLength(0);
            } else {
                value.append(c);
            }
        }
        values.add(value.toString().strip());
        values.removeIf(String::isEmpty);
        return values;
    }
}
