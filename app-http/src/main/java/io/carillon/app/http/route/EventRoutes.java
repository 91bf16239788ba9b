package io.carillon.app.http.route;

import io.carillon.app.http.EventCursors;
import io.carillon.app.http.HttpReply;
import io.carillon.app.http.QueryParameters;
import io.carillon.app.http.json.EventJson;
import io.carillon.domain.event.EventCursor;
import io.carillon.ports.usecase.event.FollowEvents;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** {@code /v1/events}. */
public record EventRoutes(FollowEvents events) {
    private static final int MOST = 1000;
    private static final String LATEST = "latest";

    public void register(RoutesConfig routes) {
        routes.get("/v1/events", this::list);
    }

    private void list(Context ctx) {
        var parameters = new QueryParameters(ctx);
        int limit = parameters.limit(MOST);
        EventCursor after =
                parameters.text("after").map(text -> cursor(text, parameters)).orElse(EventCursor.START);
        parameters.orThrow();
        EventCursors.refuseExpired(after, events);
        HttpReply.ok(EventJson.of(events.after(after, limit))).writeTo(ctx);
    }

    private EventCursor cursor(String text, QueryParameters parameters) {
        return text.equals(LATEST)
                ? events.latest()
                : EventCursors.parse("after", text, parameters).orElse(EventCursor.START);
    }
}
