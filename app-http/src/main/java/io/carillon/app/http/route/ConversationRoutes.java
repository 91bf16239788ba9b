package io.carillon.app.http.route;

import io.carillon.app.http.HttpReply;
import io.carillon.app.http.KeptReplies;
import io.carillon.app.http.QueryParameters;
import io.carillon.app.http.RequestBody;
import io.carillon.app.http.json.ConversationChange;
import io.carillon.app.http.json.ConversationJson;
import io.carillon.app.http.json.MessageJson;
import io.carillon.app.http.json.ReadMark;
import io.carillon.ports.usecase.conversation.ConversationView;
import io.carillon.ports.usecase.conversation.ManageConversations;
import io.carillon.ports.usecase.conversation.ReadConversations;
import io.carillon.ports.usecase.conversation.ReadConversations.Found;
import io.carillon.ports.usecase.conversation.ReadConversations.Messages;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/** {@code /v1/conversations} but answering. @param executor writes answers, so that the store's writer need not */
public record ConversationRoutes(
        ReadConversations reading, ManageConversations managing, KeptReplies replies, Executor executor) {
    private static final int MOST = 200;

    public void register(RoutesConfig routes) {
        routes.get("/v1/conversations", this::list);
        routes.get("/v1/conversations/{id}", this::show);
        routes.patch("/v1/conversations/{id}", this::change);
        routes.get("/v1/conversations/{id}/messages", this::messages);
        routes.post("/v1/conversations/{id}/read", this::markRead);
    }

    private void list(Context ctx) {
        var parameters = new QueryParameters(ctx);
        var found = reading.list(new ReadConversations.Query(
                parameters.text("channel"),
                parameters.text("status"),
                parameters.text("unread"),
                parameters.text("q"),
                parameters.limit(MOST),
                parameters.text("after")));
        parameters.orThrow(found instanceof Found.Invalid invalid ? invalid.problems() : List.of());
        HttpReply.ok(ConversationJson.of(((Found.Conversations) found).listing()))
                .writeTo(ctx);
    }

    private void show(Context ctx) {
        var conversation = reading.find(ConversationPaths.id(ctx)).orElseThrow(ConversationPaths.missing());
        HttpReply.ok(ConversationJson.of(conversation)).writeTo(ctx);
    }

    private void messages(Context ctx) {
        var parameters = new QueryParameters(ctx);
        var found = reading.messages(ConversationPaths.id(ctx), parameters.limit(MOST), parameters.text("after"))
                .orElseThrow(ConversationPaths.missing());
        parameters.orThrow(found instanceof Messages.Invalid invalid ? invalid.problems() : List.of());
        HttpReply.ok(MessageJson.of(((Messages.Of) found).listing())).writeTo(ctx);
    }

    private void change(Context ctx) {
        var id = ConversationPaths.id(ctx);
        var change = ConversationChange.read(RequestBody.json(ctx)).orThrow(read -> List.of());
        ctx.future(() -> managing.change(id, change.status(), change.assignee())
                .thenAcceptAsync(changed -> reply(changed, ctx).writeTo(ctx), executor));
    }

    private void markRead(Context ctx) {
        var id = ConversationPaths.id(ctx);
        byte[] body = RequestBody.optionalJson(ctx);
        var upTo = ReadMark.read(body);
        replies.answer(
                ctx, body, () -> managing.markRead(id, upTo).thenApplyAsync(marked -> reply(marked, ctx), executor));
    }

    private static HttpReply reply(Optional<ConversationView> conversation, Context ctx) {
        return conversation
                .map(present -> HttpReply.ok(ConversationJson.of(present)))
                .orElseGet(() -> HttpReply.of(ConversationPaths.unknown(), ctx));
    }
}
