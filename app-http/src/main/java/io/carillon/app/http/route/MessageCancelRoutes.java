package io.carillon.app.http.route;

import io.carillon.app.http.Answers;
import io.carillon.app.http.HttpReply;
import io.carillon.app.http.KeptReplies;
import io.carillon.app.http.RequestBody;
import io.carillon.app.http.json.BatchJson;
import io.carillon.app.http.problem.ProblemCode;
import io.carillon.domain.message.BatchId;
import io.carillon.domain.message.MessageId;
import io.carillon.ports.usecase.message.CancelMessages;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.concurrent.CompletableFuture;

/** Taking messages and batches back. */
public record MessageCancelRoutes(CancelMessages canceling, KeptReplies replies) {

    public void register(RoutesConfig routes) {
        routes.post("/v1/messages/{id}/cancel", this::cancel);
        routes.post("/v1/batches/{id}/cancel", this::cancelBatch);
    }

    private void cancel(Context ctx) {
        byte[] body = RequestBody.optionalJson(ctx);
        NoMembers.check(body);
        MessageId id = MessageId.parse(ctx.pathParam("id")).orElseThrow(Answers.missing(ProblemCode.MESSAGE_NOT_FOUND));
        replies.answer(ctx, body, () -> canceling.cancel(id).thenApply(done -> RecallReplies.of(done, ctx)));
    }

    private void cancelBatch(Context ctx) {
        byte[] body = RequestBody.optionalJson(ctx);
        NoMembers.check(body);
        BatchId id = BatchId.parse(ctx.pathParam("id")).orElseThrow(Answers.missing(ProblemCode.BATCH_NOT_FOUND));
        replies.answer(
                ctx,
                body,
                () -> CompletableFuture.completedFuture(HttpReply.ok(BatchJson.of(
                        canceling.cancelBatch(id).orElseThrow(Answers.missing(ProblemCode.BATCH_NOT_FOUND))))));
    }
}
