package io.carillon.app.http.route;

import io.carillon.app.http.HttpReply;
import io.carillon.app.http.KeptReplies;
import io.carillon.app.http.RequestBody;
import io.carillon.app.http.json.PreviewJson;
import io.carillon.app.http.json.SendMessageReader;
import io.carillon.app.http.problem.ApiProblem;
import io.carillon.ports.usecase.message.PreviewMessage;
import io.carillon.ports.usecase.message.PreviewMessage.Preview;
import io.carillon.ports.usecase.message.SendMessages;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.concurrent.CompletableFuture;

/** {@code /v1/messages/preview}. @param turns a preview may wait for the provider's screening */
public record PreviewRoutes(PreviewMessage previewing, SendMessages sending, KeptReplies replies, ProviderTurns turns) {

    public void register(RoutesConfig routes) {
        routes.post("/v1/messages/preview", this::preview);
    }

    private void preview(Context ctx) {
        byte[] body = RequestBody.json(ctx);
        var command = SendMessageReader.read(body).orThrow(sending::problems);
        replies.answer(ctx, body, () -> {
            var preview = turns.take(() -> previewing.preview(command));
            return CompletableFuture.completedFuture(reply(preview, ctx));
        });
    }

    private static HttpReply reply(Preview preview, Context ctx) {
        return preview instanceof Preview.Acceptable acceptable
                ? HttpReply.ok(PreviewJson.of(acceptable))
                : HttpReply.of(ApiProblem.invalid(((Preview.Invalid) preview).problems()), ctx);
    }
}
