package io.carillon.app.http.route;

import io.carillon.app.http.Answers;
import io.carillon.app.http.KeptReplies;
import io.carillon.app.http.RequestBody;
import io.carillon.app.http.json.RedriveReader;
import io.carillon.app.http.problem.ProblemCode;
import io.carillon.domain.message.MessageId;
import io.carillon.ports.usecase.message.RedriveMessages;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.concurrent.CompletableFuture;

/** Trying dead letters again, one or many. */
public record RedriveRoutes(RedriveMessages redriving, KeptReplies replies) {

    public void register(RoutesConfig routes) {
        routes.post("/v1/messages/{id}/redrive", this::redrive);
        routes.post("/v1/channels/{id}/redrive", this::redriveMany);
    }

    private void redrive(Context ctx) {
        MessageId id = MessageId.parse(ctx.pathParam("id")).orElseThrow(Answers.missing(ProblemCode.MESSAGE_NOT_FOUND));
        byte[] body = RequestBody.optionalJson(ctx);
        var terms = RedriveReader.terms(body).orThrow(redriving::problems);
        replies.answer(ctx, body, () -> redriving.redrive(id, terms).thenApply(done -> RecallReplies.of(done, ctx)));
    }

    private void redriveMany(Context ctx) {
        String channel = ctx.pathParam("id");
        byte[] body = RequestBody.json(ctx);
        var many = RedriveReader.many(body).orThrow(redriving::problems);
        replies.answer(
                ctx,
                body,
                () -> CompletableFuture.completedFuture(RecallReplies.of(redriving.redrive(channel, many), ctx)));
    }
}
