package io.carillon.app.http.route;

import io.carillon.app.http.HttpReply;
import io.carillon.app.http.KeyedRequests;
import io.carillon.app.http.RequestBody;
import io.carillon.app.http.json.ReplyReader;
import io.carillon.domain.conversation.ConversationId;
import io.carillon.ports.usecase.conversation.ReplyInConversation;
import io.carillon.ports.usecase.message.SendMessages.Sending;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Answering in a conversation. @param executor writes answers, so that the store's writer need not */
public record ReplyRoutes(ReplyInConversation replying, KeyedRequests keys, Executor executor) {

    public void register(RoutesConfig routes) {
        routes.post("/v1/conversations/{id}/messages", this::reply);
    }

    private void reply(Context ctx) {
        ConversationId id = ConversationPaths.id(ctx);
        byte[] body = RequestBody.json(ctx);
        var key = keys.key(ctx, body);
        var reply = ReplyReader.read(body)
                .orThrow(read -> replying.problems(id, read).orElseThrow(ConversationPaths.missing()));
        ctx.future(() -> keys.alone(key, () -> replying.reply(id, reply, key))
                .thenAcceptAsync(sent -> answer(sent, ctx).writeTo(ctx), executor));
    }

    private static HttpReply answer(Optional<Sending> sent, Context ctx) {
        return sent.map(sending -> SendingReplies.of(sending, ctx))
                .orElseGet(() -> HttpReply.of(ConversationPaths.unknown(), ctx));
    }
}
