package io.carillon.app.cli.demo;

import io.carillon.app.cli.output.Columns;
import io.carillon.app.cli.output.Styled;
import io.carillon.app.cli.output.Styled.Style;
import io.carillon.app.cli.output.TerminalSize;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The board as lines for a terminal of a certain size: none wider, never more of them. */
final class Picture {
    private static final int SIDE_BY_SIDE = 124;
    private static final int SIDE = 46;
    private static final String GAP = "   ";
    private static final int HIGH = 30;
    private static final int CHANNEL = 12;
    private static final String SLOGAN = "one keyboard, many bells";

    private final List<String> head;

    /** @param head what stands below the title, such as addresses */
    Picture(List<String> head) {
        this.head = head;
    }

    List<Styled> of(Board board, Instant now, TerminalSize size) {
        int width = size.columns();
        List<Styled> lines = new ArrayList<>();
        lines.add(title(board, now, width));
        head.forEach(line -> lines.add(new Styled().add(Style.DIM, Columns.cut(" " + line, width))));
        lines.add(new Styled());
        List<Styled> foot = foot(board, size);
        lines.addAll(body(board, now, new TerminalSize(width, size.rows() - lines.size() - foot.size())));
        lines.addAll(foot);
        return lines.subList(0, Math.min(lines.size(), size.rows()));
    }

    private static Styled title(Board board, Instant now, int width) {
        long tenths = Math.max(0, Duration.between(board.began(), now).toMillis() / 100);
        String clock = tenths / 10 + "." + tenths % 10 + " s ";
        String name = " CARILLON  " + SLOGAN;
        return new Styled().add(Style.TITLE, Columns.fill(name, Math.max(1, width - clock.length())) + clock);
    }

    private static List<Styled> body(Board board, Instant now, TerminalSize room) {
        if (board.partner().isEmpty()) {
            return new TrackTable(now, room.columns()).of(board.tracks(), room.rows());
        }
        if (room.columns() >= SIDE_BY_SIDE) {
            return sideBySide(board, now, room);
        }
        int wanted = Bubbles.of(board.said(), room.columns(), room.rows()).size();
        int talk = Math.min(wanted, Math.max(3, room.rows() / 3));
        var lines =
                new ArrayList<Styled>(new TrackTable(now, room.columns()).of(board.tracks(), room.rows() - talk - 2));
        lines.add(new Styled());
        lines.add(rule(board, room.columns()));
        lines.addAll(Bubbles.of(board.said(), room.columns(), talk));
        return lines;
    }

    private static List<Styled> sideBySide(Board board, Instant now, TerminalSize room) {
        int left = room.columns() - SIDE - 3;
        var table = new TrackTable(now, left).of(board.tracks(), room.rows());
        List<Styled> talk = new ArrayList<>();
        talk.add(rule(board, SIDE));
        talk.addAll(Bubbles.of(board.said(), SIDE, room.rows() - 1));
        List<Styled> lines = new ArrayList<>();
        for (int row = 0; row < Math.max(table.size(), talk.size()); row++) {
            Styled line = new Styled();
            if (row < table.size()) {
                line.add(table.get(row));
            }
            line.to(left + 1).add(Style.DIM, "\u2502").to(left + 3);
            lines.add(row < talk.size() ? line.add(talk.get(row)) : line);
        }
        return lines;
    }

    private static Styled rule(Board board, int width) {
        String partner = board.partner().map(Partner::toString).orElse("");
        String name = " " + Columns.cut(partner, Math.max(1, width - 6)) + " ";
        int rest = Math.max(0, width - 2 - Columns.width(name));
        return new Styled().add(Style.DIM, "\u2500\u2500").add(Style.BOLD, name).add(Style.DIM, "\u2500".repeat(rest));
    }

    private static List<Styled> foot(Board board, TerminalSize size) {
        int width = size.columns();
        List<Styled> lines = new ArrayList<>();
        lines.add(new Styled());
        lines.addAll(channels(board, size));
        lines.addAll(totals(board, width));
        if (!board.notice().isEmpty()) {
            lines.add(new Styled().add(Style.DIM, Columns.cut(" " + board.notice(), width)));
        }
        return lines;
    }

    /** Never broken within a count. */
    private static List<Styled> totals(Board board, int width) {
        List<String> counts = new ArrayList<>();
        board.counts().forEach((status, count) -> counts.add(status + " " + count));
        if (board.received() > 0) {
            counts.add("received " + board.received());
        }
        List<Styled> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String count : counts) {
            if (!line.isEmpty() && line.length() + GAP.length() + count.length() > width) {
                lines.add(total(line, width));
                line.setLength(0);
            }
            line.append(line.isEmpty() ? " " : GAP).append(count);
        }
        lines.add(total(line, width));
        return lines;
    }

    private static Styled total(StringBuilder line, int width) {
        return new Styled().add(Style.BOLD, Columns.cut(line.toString(), width));
    }

    /** A line for each where there are several and the terminal is high. */
    private static List<Styled> channels(Board board, TerminalSize size) {
        Map<String, Map<String, Integer>> channels = board.countsByChannel();
        if (channels.size() < 2 || size.rows() < HIGH + channels.size()) {
            return List.of();
        }
        return channels.entrySet().stream()
                .map(channel -> Columns.fill(" " + channel.getKey(), CHANNEL) + written(channel.getValue()))
                .map(line -> new Styled().add(Columns.cut(line, size.columns())))
                .toList();
    }

    private static String written(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(count -> count.getKey() + " " + count.getValue())
                .collect(Collectors.joining(GAP));
    }
}
