package io.carillon.app.cli.demo;

import io.carillon.app.cli.demo.Board.Said;
import io.carillon.app.cli.output.Columns;
import io.carillon.app.cli.output.Styled;
import io.carillon.app.cli.output.Styled.Style;
import java.util.ArrayList;
import java.util.List;

/** A conversation as bubbles: theirs on the left, ours on the right with a tick when it has arrived. */
final class Bubbles {
    private static final int MARGIN = 4;

    private Bubbles() {}

    /** The latest of it in that many columns and at most that many rows. */
    static List<Styled> of(List<Said> said, int columns, int rows) {
        List<Styled> lines = new ArrayList<>();
        for (Said one : said) {
            lines.addAll(bubble(one, columns));
        }
        return lines.subList(Math.max(0, lines.size() - Math.max(0, rows)), lines.size());
    }

    private static List<Styled> bubble(Said said, int columns) {
        String mark = said.ours() ? " " + mark(said.track()) : "";
        int widest = Math.max(2, columns - columns / MARGIN - 2 - Columns.width(mark));
        List<String> texts = Columns.wrap(said.text(), widest);
        int inner = texts.stream().mapToInt(Columns::width).max().orElse(0);
        List<Styled> lines = new ArrayList<>();
        for (int row = 0; row < texts.size(); row++) {
            String text = " " + Columns.fill(texts.get(row), inner) + " ";
            Styled line = new Styled();
            if (said.ours()) {
                line.to(columns - inner - 2 - Columns.width(mark)).add(Style.OURS, text);
                line.add(style(said.track()), row == texts.size() - 1 ? mark : "");
            } else {
                line.add(Style.THEIRS, text);
            }
            lines.add(line);
        }
        return lines;
    }

    private static String mark(Track track) {
        return switch (track.phase()) {
            case ARRIVED -> "\u2713\u2713";
            case UNDER_WAY -> "\u2713 ";
            case LOST -> "\u2717 ";
            case WAITING, SCHEDULED -> "\u2026 ";
        };
    }

    private static Style style(Track track) {
        return switch (track.phase()) {
            case ARRIVED -> Style.GREEN;
            case LOST -> Style.RED;
            default -> Style.DIM;
        };
    }
}
