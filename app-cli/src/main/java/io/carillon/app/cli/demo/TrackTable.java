package io.carillon.app.cli.demo;

import io.carillon.app.cli.output.Columns;
import io.carillon.app.cli.output.Styled;
import io.carillon.app.cli.output.Styled.Style;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The messages, one per row, with their way drawn beside them. What does not fit in the width is left out from the middle on. */
final class TrackTable {
    private static final int CHANNEL = 10;
    private static final int TO = 13;
    private static final int STATUS = 13;
    private static final int TIME = 7;
    private static final int LEAST_LANE = 10;
    private static final int MOST_LANE = 36;
    private static final int LEAST_TEXT = 10;
    private static final int WIDE = 76;

    private final Instant now;
    private final int columns;
    private final int channel;
    private final int lane;
    private final int text;

    TrackTable(Instant now, int columns) {
        this.now = now;
        this.columns = columns;
        this.channel = columns < WIDE ? 0 : CHANNEL;
        int free = columns - 1 - channel - TO - STATUS - TIME;
        this.lane = free < LEAST_LANE ? 0 : Math.min(MOST_LANE, Math.max(LEAST_LANE, free * 2 / 5));
        this.text = free - lane < LEAST_TEXT ? 0 : free - lane;
    }

    /** A header and the latest messages in at most that many rows. */
    List<Styled> of(List<Track> tracks, int rows) {
        int room = Math.max(1, rows - 1);
        List<Styled> lines = new ArrayList<>();
        int hidden = Math.max(0, tracks.size() - room);
        lines.add(header(hidden));
        tracks.subList(hidden, tracks.size()).forEach(track -> lines.add(row(track)));
        return lines;
    }

    private Styled header(int hidden) {
        String more = hidden == 0 ? "" : "  (" + hidden + " earlier)";
        String words = " " + (channel == 0 ? "" : Columns.fill("CHANNEL", channel)) + Columns.fill("TO", TO)
                + (text == 0 ? "" : Columns.fill("MESSAGE" + more, text)) + Columns.fill("STATUS", STATUS)
                + (lane == 0 ? "" : "ITS WAY");
        return new Styled().add(Style.BOLD, Columns.cut(words, columns));
    }

    private Styled row(Track track) {
        Styled row = new Styled().add(" ");
        if (channel > 0) {
            row.add(Columns.fill(track.to().channel(), channel - 1) + " ");
        }
        row.add(Columns.fill(track.to().address(), TO - 1) + " ");
        if (text > 0) {
            row.add(Columns.fill(track.text(), text - 2) + "  ");
        }
        Style style = style(track.phase());
        row.add(style, Columns.fill(track.status(), Math.min(STATUS, Math.max(1, columns - row.width()))));
        if (lane > 0) {
            int begin = row.width();
            row.add(Lane.of(track, now, lane)).to(begin + lane);
            row.add(Style.DIM, time(track.age(now)));
        }
        return row;
    }

    private static String time(Duration age) {
        long tenths = age.toMillis() / 100;
        String text = tenths < 10_000 ? tenths / 10 + "." + tenths % 10 + " s" : tenths / 600 + " min";
        return " ".repeat(Math.max(0, TIME - text.length())) + Columns.cut(text, TIME);
    }

    private static Style style(Track.Phase phase) {
        return switch (phase) {
            case ARRIVED -> Style.GREEN;
            case LOST -> Style.RED;
            case UNDER_WAY -> Style.CYAN;
            case WAITING -> Style.YELLOW;
            case SCHEDULED -> Style.DIM;
        };
    }
}
