package io.carillon.app.http.route;

import io.carillon.app.http.Answers;
import io.carillon.app.http.KeptReplies;
import io.carillon.app.http.QueryParameters;
import io.carillon.app.http.RequestBody;
import io.carillon.app.http.json.ProviderAnswerJson;
import io.carillon.app.http.json.SingleTextReader;
import io.carillon.ports.usecase.Problem;
import io.carillon.ports.usecase.channel.CheckBalance;
import io.carillon.ports.usecase.channel.ScreenContent;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Credit and screening: questions that are passed on to a channel's provider. @param turns bounds how many wait for providers at once */
public record ProviderRoutes(CheckBalance balances, ScreenContent screening, KeptReplies replies, ProviderTurns turns) {
    private static final int LONGEST_TEXT = 100_000;

    public void register(RoutesConfig routes) {
        routes.get("/v1/channels/{id}/balance", this::balance);
        routes.post("/v1/channels/{id}/screening", this::screen);
    }

    private void balance(Context ctx) {
        var parameters = new QueryParameters(ctx);
        boolean refresh = parameters.flag("refresh");
        parameters.orThrow();
        var result = turns.take(() -> balances.balance(ctx.pathParam("id"), refresh));
        Answers.of(result, ProviderAnswerJson::of, ctx).writeTo(ctx);
    }

    private void screen(Context ctx) {
        byte[] body = RequestBody.json(ctx);
        String text = text(body);
        String channel = ctx.pathParam("id");
        replies.answer(ctx, body, () -> {
            var result = turns.take(() -> screening.screen(channel, text));
            return CompletableFuture.completedFuture(Answers.of(result, ProviderAnswerJson::of, ctx));
        });
    }

    private static String text(byte[] body) {
        var parsed = SingleTextReader.read(body, "text", LONGEST_TEXT);
        return parsed.with(missing(parsed.value())).orThrow(text -> List.of()).orElseThrow();
    }

    private static List<Problem> missing(Optional<String> text) {
        return text.filter(present -> !present.isEmpty()).isPresent()
                ? List.of()
                : List.of(new Problem("/text", "missing", "a text to screen is needed"));
    }
}
