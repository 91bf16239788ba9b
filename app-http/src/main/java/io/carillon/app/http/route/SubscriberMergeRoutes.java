package io.carillon.app.http.route;

import io.carillon.app.http.RequestBody;
import io.carillon.app.http.json.Required;
import io.carillon.app.http.json.SingleTextReader;
import io.carillon.domain.subscriber.SubscriberId;
import io.carillon.ports.usecase.Problem;
import io.carillon.ports.usecase.subscriber.ManageSubscribers;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;

/** Two subscribers who are one person, and those who were not. */
public record SubscriberMergeRoutes(ManageSubscribers managing, PassedOn passing) {
    private static final String POINTER = "/into";

    public void register(RoutesConfig routes) {
        routes.post("/v1/subscribers/{id}/merge", this::merge);
        routes.post("/v1/subscribers/{id}/unmerge", this::unmerge);
    }

    private void merge(Context ctx) {
        var from = SubscriberPaths.id(ctx);
        byte[] body = RequestBody.json(ctx);
        var into = into(body);
        passing.change(
                ctx,
                body,
                () -> SubscriberReplies.of(
                        SubscriberReplies.pointing(managing.merge(from, into), ignored -> POINTER), ctx));
    }

    private void unmerge(Context ctx) {
        var id = SubscriberPaths.id(ctx);
        byte[] body = RequestBody.optionalJson(ctx);
        NoMembers.check(body);
        passing.change(ctx, body, () -> SubscriberReplies.of(managing.unmerge(id), ctx));
    }

    private static SubscriberId into(byte[] body) {
        var parsed = SingleTextReader.read(body, "into", 64);
        var id = parsed.value().flatMap(SubscriberId::parse);
        var flawed = id.isPresent() || parsed.value().isEmpty()
                ? Required.text(POINTER, parsed.value())
                : List.of(new Problem(POINTER, "invalid_id", "must be a subscriber's id"));
        parsed.with(flawed).orThrow(read -> List.of());
        return id.orElseThrow();
    }
}
