package io.carillon.app.http;

import io.carillon.domain.event.EventCursor;
import java.util.Optional;

/** Reads places in the log of events as callers write them. */
public final class EventCursors {
    private EventCursors() {}

    /** The cursor; empty, and a problem of {@code parameters}, when the text is none. @param name what carried it */
    public static Optional<EventCursor> parse(String name, String text, QueryParameters parameters) {
        Optional<EventCursor> cursor = EventCursor.parse(text);
        if (cursor.isEmpty()) {
            parameters.add(name, "invalid_cursor", "must be an event's id, the next of an earlier answer, or latest");
        }
        return cursor;
    }
}
