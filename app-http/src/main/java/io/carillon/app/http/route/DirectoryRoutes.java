package io.carillon.app.http.route;

import io.carillon.app.http.Answers;
import io.carillon.app.http.QueryParameters;
import io.carillon.app.http.json.DirectoryJson;
import io.carillon.ports.usecase.channel.BrowseDirectory;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** {@code /v1/channels/{id}/directory}. @param turns bounds how many wait for providers at once */
public record DirectoryRoutes(BrowseDirectory browsing, ProviderTurns turns) {

    public void register(RoutesConfig routes) {
        routes.get("/v1/channels/{id}/directory", this::list);
    }

    private void list(Context ctx) {
        new QueryParameters(ctx).orThrow();
        var result = turns.take(() -> browsing.directory(ctx.pathParam("id")));
        Answers.of(result, DirectoryJson::of, ctx).writeTo(ctx);
    }
}
