package io.carillon.app.http.route;

import io.carillon.app.http.QueryParameters;
import io.carillon.app.http.RequestBody;
import io.carillon.app.http.json.FlowFieldReader;
import io.carillon.app.http.json.FlowJson;
import io.carillon.ports.usecase.flow.ManageFlows;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;

/** {@code /v1/channels/{id}/flow/fields}. */
public record FlowFieldRoutes(ManageFlows flows, PassedOn passing) {
    private static final String FIELD = "field";

    public void register(RoutesConfig routes) {
        routes.get("/v1/channels/{id}/flow/fields", this::list);
        routes.post("/v1/channels/{id}/flow/fields", this::create);
        routes.put("/v1/channels/{id}/flow/fields/{field}", this::set);
        routes.delete("/v1/channels/{id}/flow/fields/{field}", this::delete);
    }

    private void list(Context ctx) {
        new QueryParameters(ctx).orThrow();
        passing.ask(ctx, () -> flows.fields(ctx.pathParam("id")), FlowJson::fields);
    }

    private void create(Context ctx) {
        String channel = ctx.pathParam("id");
        byte[] body = RequestBody.json(ctx);
        var field = FlowFieldReader.read(body).orThrow(read -> List.of());
        passing.create(ctx, body, () -> flows.createField(channel, field), FlowJson::of);
    }

    private void set(Context ctx) {
        String channel = ctx.pathParam("id");
        String field = SubscriberPaths.name(ctx, FIELD);
        byte[] body = RequestBody.json(ctx);
        String value = FlowFieldReader.readValue(body).orThrow(read -> List.of());
        passing.update(ctx, body, () -> flows.setField(channel, field, value), FlowJson::of);
    }

    private void delete(Context ctx) {
        String channel = ctx.pathParam("id");
        String field = SubscriberPaths.name(ctx, FIELD);
        passing.act(ctx, new byte[0], () -> flows.deleteField(channel, field));
    }
}
