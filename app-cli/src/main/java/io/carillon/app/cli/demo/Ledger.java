package io.carillon.app.cli.demo;

import io.carillon.app.cli.json.Json;
import io.carillon.app.cli.output.Table;
import io.carillon.app.cli.output.Terminal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was sent or asked, what must come of it and what did. Not safe for use by several threads. */
final class Ledger {
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Line> byMessage = new LinkedHashMap<>();

    private static final class Line {
        private final String what;
        private final String subject;
        private final String expected;
        private String actual;

        private Line(String what, String subject, String expected, String actual) {
            this.what = what;
            this.subject = subject;
            this.expected = expected;
            this.actual = actual;
        }

        private boolean isAsItMustBe() {
            return expected.equals(actual);
        }
    }

    /** Notes a message that was accepted. */
    void sent(String what, String to, String id, String expected) {
        Line line = new Line(what, to, expected, "");
        lines.add(line);
        byMessage.put(id, line);
    }

    /** Notes an answer. */
    void asked(String what, String subject, String expected, String actual) {
        lines.add(new Line(what, subject, expected, actual));
    }

    /** Notes what an event says of a message of the tour. */
    void take(Json event) {
        Json data = event.get("data");
        if (byMessage.containsKey(data.get("message").orEmpty())) {
            data.get("to").text().ifPresent(status -> actual(data.get("message").orEmpty(), status));
        }
    }

    /** The ids of all messages, in the order sent. */
    List<String> messages() {
        return List.copyOf(byMessage.keySet());
    }

    void actual(String message, String status) {
        byMessage.get(message).actual = status;
    }

    /** Whether every message has the status that must come; more may follow until then. */
    boolean hasAllMessages() {
        return byMessage.values().stream().allMatch(Line::isAsItMustBe);
    }

    /** Messages by their present status. */
    Map<String, Integer> counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        byMessage.values().forEach(line -> counts.merge(line.actual, 1, Integer::sum));
        return counts;
    }

    boolean isAsItMustBe() {
        return lines.stream().allMatch(Line::isAsItMustBe);
    }

    void print(Terminal terminal) {
        Table table = new Table("WHAT", "TO", "EXPECTED", "ACTUAL", "");
        for (Line line : lines) {
            table.row(line.what, line.subject, line.expected, line.actual, line.isAsItMustBe() ? "ok" : "NOT OK");
        }
        terminal.out().println();
        table.print(terminal);
        terminal.out().println();
        terminal.out().println(verdict());
    }

    /** All of it in one sentence. */
    String verdict() {
        long wrong = lines.stream().filter(line -> !line.isAsItMustBe()).count();
        return wrong == 0
                ? "All " + lines.size() + " lines are as they must be."
                : wrong + " of " + lines.size() + " lines are NOT OK.";
    }
}
