package io.carillon.app.cli.bulk;

import io.carillon.app.cli.output.CommandFailed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where in a row the recipient and its reference stand.
 *
 * @param to a name of the header or a number from 1; null for the usual names, else the first column
 * @param reference the same; null for none
 * @param header whether the first row is one; null to find out
 */
public record BulkColumns(String to, String reference, Boolean header) {
    private static final List<String> USUAL =
            List.of("to", "recipient", "phone", "mobile", "number", "address", "\u624b\u673a\u53f7", "\u53f7\u7801");

    /** The places, from 0. @param reference -1 for none @param skipsFirst whether the first row is the header */
    record Places(int to, int reference, boolean skipsFirst) {}

    Places in(CsvRow first) {
        List<String> names = first.fields().stream().map(BulkColumns::plain).toList();
        Optional<Integer> usual =
                USUAL.stream().map(names::indexOf).filter(i -> i >= 0).findFirst();
        boolean skips = header == null
                ? to == null
                        ? usual.isPresent() || isNamed(reference, names)
                        : names.contains(plain(to)) || isNamed(reference, names)
                : header;
        int recipients = to == null ? (skips ? usual.orElse(0) : 0) : place("--column", to, names, skips);
        return new Places(
                recipients, reference == null ? -1 : place("--reference-column", reference, names, skips), skips);
    }

    private static boolean isNamed(String column, List<String> names) {
        return column != null && names.contains(plain(column));
    }

    private static int place(String option, String column, List<String> names, boolean named) {
        int place = named ? names.indexOf(plain(column)) : -1;
        if (place >= 0) {
            return place;
        }
        if (column.matches("[1-9]\\d{0,3}")) {
            return Integer.parseInt(column) - 1;
        }
        throw CommandFailed.usage(
                option, "there is no column '" + column + "'; the first row is: " + String.join(" | ", names));
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
