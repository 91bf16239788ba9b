package io.carillon.app.cli.durability;

import io.carillon.app.cli.json.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The log as a consumer folds it: a chain of statuses for each message. Notes every event whose {@code from} is not the
 * {@code to} before it, and every id that does not come after the one before. Not safe for use by several threads.
 */
final class Chains {
    private static final int MOST_FLAWS = 1000;

    private final Map<String, String> last = new HashMap<>();
    private final List<Violation> flaws = new ArrayList<>();
    private Cursor before = new Cursor(-1, -1);
    private long count;
    private long digest;

    /** An event's id, which is its place in the log. */
    private record Cursor(long position, long ordinal) {
        static Cursor of(String id) {
            int dash = id.indexOf('-');
            return new Cursor(Long.parseLong(id.substring(0, dash)), Long.parseLong(id.substring(dash + 1)));
        }

        boolean isAfter(Cursor other) {
            return position > other.position || position == other.position && ordinal > other.ordinal;
        }
    }

    void take(Json event) {
        String id = event.get("id").orEmpty();
        String type = event.get("type").orEmpty();
        Json data = event.get("data");
        String message = data.get("message").orEmpty();
        Cursor cursor = Cursor.of(id);
        if (!cursor.isAfter(before)) {
            flaw("event_order", message, "event " + id + " came after " + before.position + "-" + before.ordinal);
        }
        before = cursor;
        count++;
        digest = 31 * digest + (id + type + message).hashCode();
        Optional<String> to = data.get("to").text();
        if (!message.isEmpty() && type.startsWith("message.") && to.isPresent()) {
            link(id, message, data.get("from").orEmpty(), to.get());
        }
    }

    private void link(String id, String message, String from, String to) {
        String known = last.getOrDefault(message, "");
        if (!known.equals(from)) {
            flaw(
                    "event_chain",
                    message,
                    "event " + id + " goes from '" + from + "', the one before to '" + known + "'");
        }
        last.put(message, to);
    }

    private void flaw(String rule, String message, String detail) {
        if (flaws.size() < MOST_FLAWS) {
            flaws.add(new Violation(rule, message, detail));
        }
    }

    /** What the events make of a message; empty when there are none of it. */
    Optional<String> status(String message) {
        return Optional.ofNullable(last.get(message));
    }

    List<Violation> flaws() {
        return List.copyOf(flaws);
    }

    long count() {
        return count;
    }

    /** Whether the other took the same events in the same order. */
    boolean isSameAs(Chains other) {
        return count == other.count && digest == other.digest;
    }
}
