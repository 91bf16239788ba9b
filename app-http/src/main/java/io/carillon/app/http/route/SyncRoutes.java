package io.carillon.app.http.route;

import io.carillon.app.http.Answers;
import io.carillon.app.http.HttpReply;
import io.carillon.app.http.KeptReplies;
import io.carillon.app.http.RequestBody;
import io.carillon.app.http.json.SyncJson;
import io.carillon.ports.usecase.channel.SyncChannels;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.concurrent.CompletableFuture;

/** {@code /v1/channels/{id}/sync}. @param turns bounds how many wait for providers at once */
public record SyncRoutes(SyncChannels syncing, KeptReplies replies, ProviderTurns turns) {

    public void register(RoutesConfig routes) {
        routes.post("/v1/channels/{id}/sync", this::sync);
    }

    private void sync(Context ctx) {
        byte[] body = RequestBody.optionalJson(ctx);
        NoMembers.check(body);
        String channel = ctx.pathParam("id");
        replies.answer(ctx, body, () -> {
            var reply = turns.take(() -> syncing.sync(channel))
                    .map(sync -> HttpReply.ok(SyncJson.of(sync)))
                    .orElseGet(() -> HttpReply.of(Answers.noSuchChannel(), ctx));
            return CompletableFuture.completedFuture(reply);
        });
    }
}
