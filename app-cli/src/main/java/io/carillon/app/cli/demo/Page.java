package io.carillon.app.cli.demo;

import io.carillon.app.cli.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The ledger's page of one provider. Not safe for use by several threads. */
final class Page {
    private final String provider;
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Line> byMessage = new LinkedHashMap<>();

    Page(String provider) {
        this.provider = provider;
    }

    /** What was sent or asked, what must come of it and what did. */
    static final class Line {
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

        boolean isAsItMustBe() {
            return expected.equals(actual);
        }

        /** Whether only the subject tells them apart. */
        private boolean isLike(Line other) {
            return what.equals(other.what) && expected.equals(other.expected) && actual.equals(other.actual);
        }

        private String[] cells(int times) {
            String count = times == 1 ? "" : " (" + times + " times)";
            return new String[] {what + count, subject, expected, actual, isAsItMustBe() ? "ok" : "NOT OK"};
        }
    }

    String provider() {
        return provider;
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

    /** Notes what an event says of a message on this page. */
    void take(Json event) {
        Json data = event.get("data");
        if (byMessage.containsKey(data.get("message").orEmpty())) {
            data.get("to").text().ifPresent(status -> actual(data.get("message").orEmpty(), status));
        }
    }

    void actual(String message, String status) {
        byMessage.get(message).actual = status;
    }

    /** The ids of all messages, in the order sent. */
    List<String> messages() {
        return List.copyOf(byMessage.keySet());
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

    /** The lines as they are printed; messages in a row that fared alike are one. */
    List<String[]> rows() {
        List<String[]> rows = new ArrayList<>();
        for (int first = 0, next; first < lines.size(); first = next) {
            next = first + 1;
            while (next < lines.size() && lines.get(next).isLike(lines.get(first))) {
                next++;
            }
            rows.add(lines.get(first).cells(next - first));
        }
        return rows;
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }
}
