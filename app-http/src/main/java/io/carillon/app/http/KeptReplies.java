package io.carillon.app.http;

import io.carillon.app.http.json.ProblemJson;
import io.carillon.app.http.problem.ApiProblem;
import io.carillon.app.http.problem.ProblemCode;
import io.carillon.ports.store.StorageUnavailable;
import io.carillon.ports.usecase.IdempotencyKey;
import io.carillon.ports.usecase.idempotency.KeepAnswers;
import io.carillon.ports.usecase.idempotency.KeepAnswers.Known;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Answers POSTs that accept no message at most once per idempotency key. Safe for several threads. */
public final class KeptReplies {
    private final KeyedRequests keys;
    private final KeepAnswers answers;

    public KeptReplies(KeyedRequests keys, KeepAnswers answers) {
        this.keys = keys;
        this.answers = answers;
    }

    /** Gives the reply kept under the request's key, or makes one and keeps it if it is worth keeping. */
    public void answer(Context ctx, byte[] body, Supplier<CompletableFuture<HttpReply>> action) {
        Optional<IdempotencyKey> key = keys.key(ctx, body);
        ctx.future(() -> keys.alone(key, () -> key.map(present -> once(ctx, present, action))
                        .orElseGet(action))
                .thenAccept(reply -> reply.writeTo(ctx)));
    }

    private CompletableFuture<HttpReply> once(
            Context ctx, IdempotencyKey key, Supplier<CompletableFuture<HttpReply>> action) {
        Known known = answers.find(key);
        if (known instanceof Known.Kept kept) {
            return CompletableFuture.completedFuture(reply(kept));
        }
        if (known instanceof Known.KeyReused) {
            return CompletableFuture.completedFuture(HttpReply.of(keyReused(), ctx));
        }
        return action.get().thenCompose(reply -> keep(key, reply));
    }

    /** For a key that came with another request before. */
    public static ApiProblem keyReused() {
        return ApiProblem.of(
                ProblemCode.IDEMPOTENCY_KEY_REUSED, "this key came with another method, path or body before");
    }

    private CompletableFuture<HttpReply> keep(IdempotencyKey key, HttpReply reply) {
        if (!isWorthKeeping(reply.status())) {
            return CompletableFuture.completedFuture(reply);
        }
        var kept = new Known.Kept(reply.status(), new String(reply.body(), StandardCharsets.UTF_8));
        return answers.keep(key, kept).handle((nothing, failure) -> orRethrow(reply, failure));
    }

    /** What was done is done: a store that cannot keep the answer must not hide it. */
    private static HttpReply orRethrow(HttpReply reply, Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause == null || cause instanceof StorageUnavailable) {
            return reply;
        }
        throw new CompletionException(cause);
    }

    /** What the provider was asked, or what was changed; not refusals of the request itself, nor "later". */
    private static boolean isWorthKeeping(int status) {
        return status < 300 || status == 502 || status == 504;
    }

    private static HttpReply reply(Known.Kept kept) {
        String mediaType = kept.status() < 400 ? HttpReply.JSON : ProblemJson.MEDIA_TYPE;
        byte[] body = kept.body().getBytes(StandardCharsets.UTF_8);
        return new HttpReply(kept.status(), mediaType, body, Map.of()).replayed(true);
    }
}
