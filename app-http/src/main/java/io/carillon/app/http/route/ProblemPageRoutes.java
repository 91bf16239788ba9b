package io.carillon.app.http.route;

import io.carillon.app.http.Answers;
import io.carillon.app.http.HttpReply;
import io.carillon.app.http.problem.ProblemCode;
import io.carillon.app.http.problem.ProblemPages;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;

/** {@code /docs/problems/{code}}: what the {@code type} of a problem leads to. */
public record ProblemPageRoutes(ProblemPages pages) {

    public void register(RoutesConfig routes) {
        routes.get("/docs/problems/{code}", this::show);
    }

    private void show(Context ctx) {
        byte[] page = pages.find(ctx.pathParam("code")).orElseThrow(Answers.missing(ProblemCode.NOT_FOUND));
        new HttpReply(200, "text/markdown; charset=utf-8", page, Map.of()).writeTo(ctx);
    }
}
