package io.carillon.app.http.route;

import io.carillon.app.http.HttpReply;
import io.carillon.app.http.json.HealthJson;
import io.carillon.ports.usecase.health.CheckHealth;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;

/** {@code /health}: alive as long as it answers; ready while messages can be accepted. */
public record HealthRoutes(CheckHealth health) {

    public void register(RoutesConfig routes) {
        routes.get("/health/live", ctx -> HttpReply.ok(HealthJson.of(true, List.of()))
                .writeTo(ctx));
        routes.get("/health/ready", this::ready);
    }

    private void ready(Context ctx) {
        var found = health.check();
        HttpReply.of(found.ready() ? 200 : 503, HealthJson.of(found.ready(), found.findings()))
                .writeTo(ctx);
    }
}
