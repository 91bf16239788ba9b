package io.carillon.app.http.route;

import io.carillon.app.http.Answers;
import io.carillon.app.http.HttpReply;
import io.carillon.app.http.KeptReplies;
import io.carillon.app.http.QueryParameters;
import io.carillon.app.http.RequestBody;
import io.carillon.app.http.json.ChannelJson;
import io.carillon.app.http.json.SingleTextReader;
import io.carillon.app.http.problem.ProblemCode;
import io.carillon.ports.usecase.channel.ChannelView;
import io.carillon.ports.usecase.channel.HoldChannels;
import io.carillon.ports.usecase.channel.ReadChannels;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** {@code /v1/channels}: looking at them, stopping and restarting them. */
public record ChannelRoutes(ReadChannels reading, HoldChannels holding, KeptReplies replies) {
    private static final int LONGEST_DETAIL = 500;

    public void register(RoutesConfig routes) {
        routes.get("/v1/channels", this::list);
        routes.get("/v1/channels/{id}", this::show);
        routes.post("/v1/channels/{id}/hold", this::hold);
        routes.post("/v1/channels/{id}/release", this::release);
    }

    private void list(Context ctx) {
        new QueryParameters(ctx).orThrow();
        HttpReply.ok(ChannelJson.of(reading.list())).writeTo(ctx);
    }

    private void show(Context ctx) {
        var channel = reading.find(ctx.pathParam("id")).orElseThrow(Answers.missing(ProblemCode.CHANNEL_NOT_FOUND));
        HttpReply.ok(ChannelJson.of(channel)).writeTo(ctx);
    }

    private void hold(Context ctx) {
        byte[] body = RequestBody.optionalJson(ctx);
        String detail = detail(body).orElse("");
        String channel = ctx.pathParam("id");
        replies.answer(ctx, body, () -> holding.hold(channel, detail).thenApply(held -> reply(held, ctx)));
    }

    private void release(Context ctx) {
        byte[] body = RequestBody.optionalJson(ctx);
        NoMembers.check(body);
        String channel = ctx.pathParam("id");
        replies.answer(ctx, body, () -> holding.release(channel).thenApply(released -> reply(released, ctx)));
    }

    private static Optional<String> detail(byte[] body) {
        return body.length == 0
                ? Optional.empty()
                : SingleTextReader.read(body, "detail", LONGEST_DETAIL).orThrow(detail -> List.of());
    }

    private static HttpReply reply(Optional<ChannelView> channel, Context ctx) {
        return channel.map(present -> HttpReply.ok(ChannelJson.of(present)))
                .orElseGet(() -> HttpReply.of(Answers.noSuchChannel(), ctx));
    }
}
