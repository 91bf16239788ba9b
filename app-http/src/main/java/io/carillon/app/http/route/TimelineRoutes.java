package io.carillon.app.http.route;

import io.carillon.app.http.HttpReply;
import io.carillon.app.http.QueryParameters;
import io.carillon.app.http.json.MessageJson;
import io.carillon.ports.usecase.subscriber.ManageSubscribers;
import io.carillon.ports.usecase.subscriber.ManageSubscribers.Timeline;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;

/** What was said to and by a subscriber, wherever. */
public record TimelineRoutes(ManageSubscribers managing) {
    private static final int MOST = 200;

    public void register(RoutesConfig routes) {
        routes.get("/v1/subscribers/{id}/timeline", this::timeline);
    }

    private void timeline(Context ctx) {
        var parameters = new QueryParameters(ctx);
        var found = managing.timeline(SubscriberPaths.id(ctx), parameters.limit(MOST), parameters.text("after"))
                .orElseThrow(SubscriberPaths.missing());
        parameters.orThrow(found instanceof Timeline.Invalid invalid ? invalid.problems() : List.of());
        HttpReply.ok(MessageJson.of(((Timeline.Of) found).listing())).writeTo(ctx);
    }
}
