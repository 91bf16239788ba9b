package io.carillon.app.http;

import io.carillon.app.http.problem.ApiProblem;
import io.carillon.app.http.problem.ProblemCode;
import io.carillon.app.http.problem.ProblemException;
import io.carillon.domain.event.EventCursor;
import io.carillon.ports.usecase.event.FollowEvents;
import java.util.Optional;

/** Reads places in the log of events as callers write them. */
public final class EventCursors {
    private EventCursors() {}

    /** Refuses a cursor after which events are missing: who goes on from there would never learn of them. */
    public static void refuseExpired(EventCursor cursor, FollowEvents events) {
        events.earliestInstead(cursor).ifPresent(earliest -> {
            throw new ProblemException(ApiProblem.of(
                            ProblemCode.CURSOR_EXPIRED,
                            "events after " + cursor + " were removed; all after " + earliest + " are there")
                    .withMember("earliest", earliest.toString()));
        });
    }

    /** The cursor; empty, and a problem of {@code parameters}, when the text is none. @param name what carried it */
    public static Optional<EventCursor> parse(String name, String text, QueryParameters parameters) {
        Optional<EventCursor> cursor = EventCursor.parse(text);
        if (cursor.isEmpty()) {
            parameters.add(name, "invalid_cursor", "must be an event's id, the next of an earlier answer, or latest");
        }
        return cursor;
    }
}
