package io.carillon.app.http.route;

import io.carillon.app.http.HttpReply;
import io.carillon.app.http.QueryParameters;
import io.carillon.app.http.RequestBody;
import io.carillon.app.http.json.SubscriberChange;
import io.carillon.app.http.json.SubscriberJson;
import io.carillon.app.http.json.SubscriberReader;
import io.carillon.ports.usecase.subscriber.ManageSubscribers;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;

/** {@code /v1/subscribers} and each of them. */
public record SubscriberRoutes(ManageSubscribers managing, PassedOn passing) {
    private static final byte[] NO_BODY = {};

    public void register(RoutesConfig routes) {
        routes.get("/v1/subscribers", this::list);
        routes.post("/v1/subscribers", this::create);
        routes.get("/v1/subscribers/{id}", this::show);
        routes.patch("/v1/subscribers/{id}", this::change);
        routes.delete("/v1/subscribers/{id}", this::delete);
    }

    private void list(Context ctx) {
        var parameters = new QueryParameters(ctx);
        var query = SubscriberFilters.page(parameters);
        HttpReply.ok(SubscriberJson.of(SubscriberFilters.orThrow(managing.list(query), parameters)))
                .writeTo(ctx);
    }

    private void create(Context ctx) {
        byte[] body = RequestBody.json(ctx);
        var draft = SubscriberReader.read(body).orThrow(read -> List.of());
        passing.change(ctx, body, () -> SubscriberReplies.of(managing.create(draft), 201, ctx));
    }

    private void show(Context ctx) {
        var subscriber = managing.find(SubscriberPaths.id(ctx)).orElseThrow(SubscriberPaths.missing());
        HttpReply.ok(SubscriberJson.of(subscriber)).writeTo(ctx);
    }

    private void change(Context ctx) {
        var id = SubscriberPaths.id(ctx);
        byte[] body = RequestBody.json(ctx);
        var change = SubscriberChange.read(body).orThrow(read -> List.of());
        passing.change(
                ctx,
                body,
                () -> SubscriberReplies.of(managing.change(id, change.parts(), change.add(), change.remove()), ctx));
    }

    private void delete(Context ctx) {
        var id = SubscriberPaths.id(ctx);
        passing.change(ctx, NO_BODY, () -> SubscriberReplies.of(managing.delete(id), ctx));
    }
}
