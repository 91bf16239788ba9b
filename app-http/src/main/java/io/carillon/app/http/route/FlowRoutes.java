package io.carillon.app.http.route;

import io.carillon.app.http.QueryParameters;
import io.carillon.app.http.RequestBody;
import io.carillon.app.http.json.FlowJson;
import io.carillon.app.http.json.Required;
import io.carillon.app.http.json.SingleTextReader;
import io.carillon.ports.usecase.flow.ManageFlows;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;

/** {@code /v1/channels/{id}/flow}: what can be sent, and tags. */
public record FlowRoutes(ManageFlows flows, PassedOn passing) {
    private static final int LONGEST = 256;

    public void register(RoutesConfig routes) {
        routes.get("/v1/channels/{id}/flow/subflows", this::subFlows);
        routes.get("/v1/channels/{id}/flow/tags", this::tags);
        routes.post("/v1/channels/{id}/flow/tags", this::createTag);
        routes.delete("/v1/channels/{id}/flow/tags/{tag}", this::deleteTag);
    }

    private void subFlows(Context ctx) {
        new QueryParameters(ctx).orThrow();
        passing.ask(ctx, () -> flows.subFlows(ctx.pathParam("id")), FlowJson::subFlows);
    }

    private void tags(Context ctx) {
        new QueryParameters(ctx).orThrow();
        passing.ask(ctx, () -> flows.tags(ctx.pathParam("id")), FlowJson::tags);
    }

    private void createTag(Context ctx) {
        String channel = ctx.pathParam("id");
        byte[] body = RequestBody.json(ctx);
        var parsed = SingleTextReader.read(body, "name", LONGEST);
        String name = parsed.with(Required.text("/name", parsed.value()))
                .orThrow(read -> List.of())
                .orElseThrow();
        passing.create(ctx, body, () -> flows.createTag(channel, name), FlowJson::of);
    }

    private void deleteTag(Context ctx) {
        String channel = ctx.pathParam("id");
        String tag = SubscriberPaths.name(ctx, "tag");
        passing.act(ctx, new byte[0], () -> flows.deleteTag(channel, tag));
    }
}
