package io.carillon.app.cli.output;

import java.util.ArrayList;
import java.util.List;

/** Rows with aligned columns, for people. Texts are cleaned; those wider than 60 columns are cut. */
public final class Table {
    private static final int WIDEST = 60;
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    public Table(String... header) {
        rows.add(List.of(header));
    }

    /** Adds a row; missing cells are empty. */
    public Table row(String... cells) {
        List<String> row = new ArrayList<>();
        for (int column = 0; column < rows.get(0).size(); column++) {
            row.add(column < cells.length ? cut(Terminal.clean(cells[column])) : "");
        }
        rows.add(row);
        return this;
    }

    public void print(Terminal terminal) {
        print(terminal, 0);
    }

    /** The rows without the header. */
    void printBody(Terminal terminal) {
        print(terminal, 1);
    }

    private void print(Terminal terminal, int first) {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], width(row.get(column)));
            }
        }
        for (List<String> row : rows.subList(first, rows.size())) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                String cell = row.get(column);
                line.append(row == rows.get(0) ? cell : Colour.of(cell, terminal.coloured()))
                        .append(" ".repeat(widths[column] - width(cell)))
                        .append(GAP);
            }
            terminal.out().println(line.toString().stripTrailing());
        }
    }

    private static String cut(String text) {
        int end = 0;
        int width = 0;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            width += width(c);
            if (width > WIDEST) {
                return text.substring(0, end) + "...";
            }
            end += Character.charCount(c);
        }
        return text;
    }

    /** How many columns a terminal gives to {@code text}. */
    static int width(String text) {
        return text.codePoints().map(Table::width).sum();
    }

    /** Two for the ideographs, syllables, full-width forms and pictures of East Asia. */
    private static int width(int c) {
        if (Character.getType(c) == Character.NON_SPACING_MARK || c == 0x200D) {
            return 0;
        }
        boolean wide = c >= 0x1100 && c <= 0x115F
                || c >= 0x2E80 && c <= 0xA4CF
                || c >= 0xAC00 && c <= 0xD7A3
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFE30 && c <= 0xFE6F
                || c >= 0xFF00 && c <= 0xFF60
                || c >= 0xFFE0 && c <= 0xFFE6
                || c >= 0x1F300 && c <= 0x1FAFF
                || c >= 0x20000 && c <= 0x3FFFD;
        return wide ? 2 : 1;
    }
}
