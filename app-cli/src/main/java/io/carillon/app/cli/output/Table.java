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
            row.add(column < cells.length ? Columns.cut(Terminal.clean(cells[column]), WIDEST) : "");
        }
        rows.add(row);
        return this;
    }

    public void print(Terminal terminal) {
        print(terminal, 0);
    }

    /** The rows without the header. */
    public void printBody(Terminal terminal) {
        print(terminal, 1);
    }

    private void print(Terminal terminal, int first) {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], Columns.width(row.get(column)));
            }
        }
        for (List<String> row : rows.subList(first, rows.size())) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                String cell = row.get(column);
                line.append(row == rows.get(0) ? cell : Colour.of(cell, terminal.coloured()))
                        .append(" ".repeat(widths[column] - Columns.width(cell)))
                        .append(GAP);
            }
            terminal.out().println(line.toString().stripTrailing());
        }
    }
}
