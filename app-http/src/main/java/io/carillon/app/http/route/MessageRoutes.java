package io.carillon.app.http.route;

import io.carillon.app.http.Answers;
import io.carillon.app.http.HttpReply;
import io.carillon.app.http.KeyedRequests;
import io.carillon.app.http.QueryParameters;
import io.carillon.app.http.RequestBody;
import io.carillon.app.http.json.ExplanationJson;
import io.carillon.app.http.json.MessageJson;
import io.carillon.app.http.json.SendMessageReader;
import io.carillon.app.http.problem.ProblemCode;
import io.carillon.domain.message.MessageId;
import io.carillon.ports.usecase.message.SendMessages;
import io.carillon.ports.usecase.message.TrackMessages;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.concurrent.Executor;

/** {@code /v1/messages}. @param executor writes answers, so that the store's writer need not */
public record MessageRoutes(SendMessages sending, TrackMessages tracking, KeyedRequests keys, Executor executor) {

    public void register(RoutesConfig routes) {
        routes.post("/v1/messages", this::send);
        routes.get("/v1/messages", this::list);
        routes.get("/v1/messages/{id}", this::show);
        routes.get("/v1/messages/{id}/explain", this::explain);
    }

    private void send(Context ctx) {
        byte[] body = RequestBody.json(ctx);
        var key = keys.key(ctx, body);
        var command = SendMessageReader.read(body).orThrow(sending::problems);
        ctx.future(() -> keys.alone(key, () -> sending.send(command, key))
                .thenAcceptAsync(sent -> SendingReplies.of(sent, ctx).writeTo(ctx), executor));
    }

    private void list(Context ctx) {
        var parameters = new QueryParameters(ctx);
        var found = tracking.list(MessageFilters.read(parameters));
        HttpReply.ok(MessageJson.of(MessageFilters.orThrow(found, parameters))).writeTo(ctx);
    }

    private void show(Context ctx) {
        var message = MessageId.parse(ctx.pathParam("id"))
                .flatMap(tracking::find)
                .orElseThrow(Answers.missing(ProblemCode.MESSAGE_NOT_FOUND));
        HttpReply.ok(MessageJson.of(message)).writeTo(ctx);
    }

    private void explain(Context ctx) {
        var explanation = MessageId.parse(ctx.pathParam("id"))
                .flatMap(tracking::explain)
                .orElseThrow(Answers.missing(ProblemCode.MESSAGE_NOT_FOUND));
        HttpReply.ok(ExplanationJson.of(explanation)).writeTo(ctx);
    }
}
