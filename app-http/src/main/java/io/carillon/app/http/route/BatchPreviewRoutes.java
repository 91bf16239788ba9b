package io.carillon.app.http.route;

import io.carillon.app.http.HttpReply;
import io.carillon.app.http.KeptReplies;
import io.carillon.app.http.RequestBody;
import io.carillon.app.http.json.BatchJson;
import io.carillon.app.http.json.SendBatchReader;
import io.carillon.app.http.problem.ApiProblem;
import io.carillon.ports.usecase.batch.SendBatches;
import io.carillon.ports.usecase.batch.SendBatches.Check;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.concurrent.CompletableFuture;

/** {@code /v1/batches/preview}. */
public record BatchPreviewRoutes(SendBatches sending, KeptReplies replies) {

    public void register(RoutesConfig routes) {
        routes.post("/v1/batches/preview", this::preview);
    }

    private void preview(Context ctx) {
        byte[] body = RequestBody.json(ctx);
        var command = SendBatchReader.read(body).orThrow(sending::problems);
        replies.answer(ctx, body, () -> CompletableFuture.completedFuture(reply(sending.check(command), ctx)));
    }

    private static HttpReply reply(Check check, Context ctx) {
        return check instanceof Check.Acceptable acceptable
                ? HttpReply.ok(BatchJson.of(acceptable))
                : HttpReply.of(ApiProblem.invalid(((Check.Invalid) check).problems()), ctx);
    }
}
