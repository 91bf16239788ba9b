package io.carillon.app.http.stream;

import io.carillon.domain.event.EventCursor;

/**
 * Where a stream begins.
 *
 * @param told whether the client knows the cursor; if not it is sent at once, so that a client whose connection breaks before
 *     the first event can come back to this place
 */
public record StartingPoint(EventCursor cursor, boolean told) {

    public static StartingPoint after(EventCursor cursor) {
        return new StartingPoint(cursor, true);
    }

    /** At the end of the log, for a client that did not say where. */
    public static StartingPoint now(EventCursor latest) {
        return new StartingPoint(latest, false);
    }
}
