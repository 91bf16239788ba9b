package io.carillon.app.http;

import io.carillon.app.http.problem.ProblemCode;
import io.carillon.app.http.problem.ProblemException;
import io.carillon.ports.usecase.IdempotencyKey;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Reads idempotency keys, and lets no two requests with the same key run at the same time. Safe for several threads. */
public final class KeyedRequests {
    static final String HEADER = "Idempotency-Key";
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final Set<String> inFlight = ConcurrentHashMap.newKeySet();

    /** The request's key, with a digest of method, path, query and body. @throws ProblemException when it breaks the form */
    public Optional<IdempotencyKey> key(Context ctx, byte[] body) {
        String key = ctx.req().getHeader(HEADER);
        if (key == null) {
            return Optional.empty();
        }
        if (!FORM.matcher(key).matches()) {
            throw new ProblemException(
                    ProblemCode.INVALID_IDEMPOTENCY_KEY,
                    "Idempotency-Key must be 1 to 255 visible ASCII characters without spaces");
        }
        return Optional.of(new IdempotencyKey(key, fingerprint(ctx, body)));
    }

    /** Runs an action alone under its key; the key is free again when the action's future completes. */
    public <T> CompletableFuture<T> alone(Optional<IdempotencyKey> key, Supplier<CompletableFuture<T>> action) {
        return key.isEmpty() ? action.get() : alone(key.get().key(), action);
    }

    private <T> CompletableFuture<T> alone(String key, Supplier<CompletableFuture<T>> action) {
        if (!inFlight.add(key)) {
            throw new ProblemException(
                    ProblemCode.IDEMPOTENCY_IN_FLIGHT, "another request with this key is being handled; try again");
        }
        try {
            return action.get().whenComplete((result, failure) -> inFlight.remove(key));
        } catch (RuntimeException e) {
            inFlight.remove(key);
            throw e;
        }
    }

    private static String fingerprint(Context ctx, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String query = ctx.queryString() == null ? "" : "?" + ctx.queryString();
            digest.update((ctx.req().getMethod() + " " + ctx.path() + query + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
