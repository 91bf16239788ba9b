package io.carillon.app.cli.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Some rows of a file with its header, as the API takes them. Not safe for use by several threads. */
public final class PeoplePart {
    /** Well below what the API takes, whatever alphabet. */
    private static final int MOST_CHARACTERS = 1 << 20;

    private final boolean kept;
    private final StringBuilder text = new StringBuilder();
    private final List<Long> lines = new ArrayList<>();
    private int rows;

    /** @param kept whether the rows are wanted and not only their number */
    PeoplePart(CsvRow header, boolean kept) {
        this.kept = kept;
        write(header);
    }

    void add(CsvRow row) {
        rows++;
        if (kept) {
            lines.add(row.line());
            write(row);
        }
    }

    boolean isFull() {
        return text.length() >= MOST_CHARACTERS;
    }

    public int rows() {
        return rows;
    }

    public String csv() {
        return text.toString();
    }

    /** Where in the file a row begins. @param row from 1 */
    public long line(int row) {
        return lines.get(row - 1);
    }

    private void write(CsvRow row) {
        text.append(row.fields().stream().map(PeoplePart::quoted).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String quoted(String field) {
        return '"' + field.replace("\"", "\"\"") + '"';
    }
}
