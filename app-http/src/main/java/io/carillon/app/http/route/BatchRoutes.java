package io.carillon.app.http.route;

import io.carillon.app.http.Answers;
import io.carillon.app.http.HttpReply;
import io.carillon.app.http.KeyedRequests;
import io.carillon.app.http.QueryParameters;
import io.carillon.app.http.RequestBody;
import io.carillon.app.http.json.BatchJson;
import io.carillon.app.http.json.SendBatchReader;
import io.carillon.app.http.problem.ProblemCode;
import io.carillon.domain.message.BatchId;
import io.carillon.ports.usecase.batch.SendBatches;
import io.carillon.ports.usecase.batch.TrackBatches;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.concurrent.Executor;

/** {@code /v1/batches}. @param executor writes answers, so that the store's writer need not */
public record BatchRoutes(SendBatches sending, TrackBatches tracking, KeyedRequests keys, Executor executor) {
    private static final int MOST_ROWS = 1000;

    public void register(RoutesConfig routes) {
        routes.post("/v1/batches", this::send);
        routes.get("/v1/batches/{id}", this::show);
        routes.get("/v1/batches/{id}/results", this::results);
    }

    private void send(Context ctx) {
        byte[] body = RequestBody.json(ctx);
        var key = keys.key(ctx, body);
        var command = SendBatchReader.read(body).orThrow(sending::problems);
        ctx.future(() -> keys.alone(key, () -> sending.send(command, key))
                .thenAcceptAsync(sent -> SendingReplies.of(sent, ctx).writeTo(ctx), executor));
    }

    private void show(Context ctx) {
        var batch = BatchId.parse(ctx.pathParam("id"))
                .flatMap(tracking::find)
                .orElseThrow(Answers.missing(ProblemCode.BATCH_NOT_FOUND));
        HttpReply.ok(BatchJson.of(batch)).writeTo(ctx);
    }

    private void results(Context ctx) {
        var parameters = new QueryParameters(ctx);
        int limit = parameters.limit(MOST_ROWS);
        var after = parameters.text("after");
        parameters.orThrow();
        var rows = BatchId.parse(ctx.pathParam("id"))
                .flatMap(id -> tracking.results(id, limit, after))
                .orElseThrow(Answers.missing(ProblemCode.BATCH_NOT_FOUND));
        HttpReply.ok(BatchJson.of(rows)).writeTo(ctx);
    }
}
