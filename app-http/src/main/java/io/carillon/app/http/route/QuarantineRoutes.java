package io.carillon.app.http.route;

import io.carillon.app.http.Answers;
import io.carillon.app.http.HttpReply;
import io.carillon.app.http.KeptReplies;
import io.carillon.app.http.QueryParameters;
import io.carillon.app.http.RequestBody;
import io.carillon.app.http.json.QuarantineJson;
import io.carillon.app.http.problem.ApiProblem;
import io.carillon.app.http.problem.ProblemCode;
import io.carillon.domain.delivery.RawIntakeId;
import io.carillon.ports.usecase.channel.ReviewQuarantine;
import io.carillon.ports.usecase.channel.ReviewQuarantine.Retry;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.concurrent.CompletableFuture;

/** {@code /v1/channels/{id}/quarantine}. */
public record QuarantineRoutes(ReviewQuarantine quarantine, KeptReplies replies) {
    private static final int MOST = 200;

    public void register(RoutesConfig routes) {
        routes.get("/v1/channels/{id}/quarantine", this::list);
        routes.post("/v1/channels/{id}/quarantine/{entry}/retry", this::retry);
    }

    private void list(Context ctx) {
        var parameters = new QueryParameters(ctx);
        int limit = parameters.limit(MOST);
        var after = parameters.text("after");
        parameters.orThrow();
        var entries = quarantine
                .list(ctx.pathParam("id"), limit, after)
                .orElseThrow(Answers.missing(ProblemCode.CHANNEL_NOT_FOUND));
        HttpReply.ok(QuarantineJson.of(entries)).writeTo(ctx);
    }

    private void retry(Context ctx) {
        byte[] body = RequestBody.optionalJson(ctx);
        NoMembers.check(body);
        String channel = ctx.pathParam("id");
        var entry = RawIntakeId.parse(ctx.pathParam("entry"))
                .orElseThrow(Answers.missing(ProblemCode.QUARANTINE_ENTRY_NOT_FOUND));
        replies.answer(
                ctx, body, () -> CompletableFuture.completedFuture(reply(quarantine.retry(channel, entry), ctx)));
    }

    private static HttpReply reply(Retry retry, Context ctx) {
        if (retry instanceof Retry.Entered entered) {
            return HttpReply.ok(QuarantineJson.entered(entered.items()));
        }
        return HttpReply.of(
                retry instanceof Retry.StillUnreadable still
                        ? ApiProblem.of(
                                ProblemCode.STILL_UNREADABLE, still.complaint().detail())
                        : ApiProblem.of(ProblemCode.QUARANTINE_ENTRY_NOT_FOUND, "the channel has no such entry"),
                ctx);
    }
}
