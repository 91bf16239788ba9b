package io.carillon.app.http.route;

import io.carillon.app.http.RequestBody;
import io.carillon.app.http.json.FieldChange;
import io.carillon.ports.usecase.subscriber.ManageSubscribers;
import io.carillon.ports.usecase.subscriber.ManageSubscribers.Change;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The tags and fields of subscribers. */
public record SubscriberPartRoutes(ManageSubscribers managing, PassedOn passing) {
    private static final String TAG = "tag";
    private static final String FIELD = "field";

    public void register(RoutesConfig routes) {
        routes.put("/v1/subscribers/{id}/tags/{tag}", this::addTag);
        routes.delete("/v1/subscribers/{id}/tags/{tag}", this::removeTag);
        routes.put("/v1/subscribers/{id}/fields/{field}", this::setField);
        routes.delete("/v1/subscribers/{id}/fields/{field}", this::clearField);
    }

    private void addTag(Context ctx) {
        byte[] body = RequestBody.optionalJson(ctx);
        NoMembers.check(body);
        var id = SubscriberPaths.id(ctx);
        String tag = SubscriberPaths.name(ctx, TAG);
        answer(ctx, body, TAG, () -> managing.addTags(id, Set.of(tag)));
    }

    private void removeTag(Context ctx) {
        var id = SubscriberPaths.id(ctx);
        String tag = SubscriberPaths.name(ctx, TAG);
        answer(ctx, new byte[0], TAG, () -> managing.removeTags(id, Set.of(tag)));
    }

    private void setField(Context ctx) {
        var id = SubscriberPaths.id(ctx);
        String field = SubscriberPaths.name(ctx, FIELD);
        byte[] body = RequestBody.json(ctx);
        var value = FieldChange.read(body).orThrow(read -> List.of());
        answer(ctx, body, "/value", () -> managing.setField(id, field, value));
    }

    private void clearField(Context ctx) {
        var id = SubscriberPaths.id(ctx);
        String field = SubscriberPaths.name(ctx, FIELD);
        answer(ctx, new byte[0], FIELD, () -> managing.setField(id, field, Optional.empty()));
    }

    /** @param pointer to what the request says, which the problems of the change are about */
    private void answer(Context ctx, byte[] body, String pointer, Supplier<Change> change) {
        passing.change(
                ctx,
                body,
                () -> SubscriberReplies.of(SubscriberReplies.pointing(change.get(), ignored -> pointer), ctx));
    }
}
