package io.carillon.domain.event;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place in the durable log: the position of an entry and, within an entry that covers many deliveries, which one. Shown as
 * {@code 1042-0}. An event's id is its cursor.
 */
public record EventCursor(long position, int index) implements Comparable<EventCursor> {
    /** Before the first event. */
    public static final EventCursor START = new EventCursor(0, 0);

    private static final Pattern FORM = Pattern.compile("(\\d{1,18})-(\\d{1,9})");

    public static Optional<EventCursor> parse(String text) {
        if (text == null) {
            return Optional.empty();
        }
        var matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new EventCursor(Long.parseLong(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    @Override
    public int compareTo(EventCursor other) {
        int byPosition = Long.compare(position, other.position);
        return byPosition != 0 ? byPosition : Integer.compare(index, other.index);
    }

    @Override
    public String toString() {
        return position + "-" + index;
    }
}
