package io.carillon.app.http.route;

import io.carillon.app.http.Answers;
import io.carillon.app.http.HttpReply;
import io.carillon.app.http.KeptReplies;
import io.carillon.ports.usecase.channel.PassThrough;
import io.javalin.http.Context;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Requests that a provider answers, wholly or in part. Those that change something are carried out once under their idempotency key;
 * so is one whose outcome stays unclear.
 *
 * @param turns bounds how many wait for providers at once
 */
public record PassedOn(KeptReplies replies, ProviderTurns turns) {

    <T> void ask(Context ctx, Supplier<PassThrough<T>> question, Function<T, byte[]> json) {
        answer(ctx, question, value -> HttpReply.ok(json.apply(value)));
    }

    <T> void answer(Context ctx, Supplier<PassThrough<T>> question, Function<T, HttpReply> answered) {
        Answers.reply(turns.take(question), answered, ctx).writeTo(ctx);
    }

    <T> void create(Context ctx, byte[] body, Supplier<PassThrough<T>> creation, Function<T, byte[]> json) {
        change(ctx, body, () -> Answers.reply(creation.get(), value -> HttpReply.of(201, json.apply(value)), ctx));
    }

    <T> void update(Context ctx, byte[] body, Supplier<PassThrough<T>> update, Function<T, byte[]> json) {
        change(ctx, body, () -> Answers.of(update.get(), json, ctx));
    }

    /** A change that leaves nothing to show. */
    void act(Context ctx, byte[] body, Supplier<PassThrough<Void>> action) {
        change(ctx, body, () -> Answers.reply(action.get(), nothing -> HttpReply.noContent(), ctx));
    }

    void change(Context ctx, byte[] body, Supplier<HttpReply> action) {
        replies.answer(ctx, body, () -> CompletableFuture.completedFuture(turns.take(action)));
    }
}
