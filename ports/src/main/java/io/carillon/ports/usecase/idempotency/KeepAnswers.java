package io.carillon.ports.usecase.idempotency;

import io.carillon.ports.usecase.IdempotencyKey;
import java.util.concurrent.CompletableFuture;

/**
 * Remembers for 24 hours what was answered under an idempotency key, for requests that accept no message: those keep their
 * key in the same commit as the message.
 */
public interface KeepAnswers {

    /** What is known of the key. Safe to call before every such request. */
    Known find(IdempotencyKey key);

    /** Completes after the commit. The first answer of a key stays; a second one changes nothing. */
    CompletableFuture<Void> keep(IdempotencyKey key, Known.Kept answer);

    sealed interface Known {

        /** The same request was answered before. @param status as given, such as an HTTP status @param body as given */
        record Kept(int status, String body) implements Known {}

        /** The key has not been used within 24 hours. */
        record Fresh() implements Known {}

        /** The key was used for another request. */
        record KeyReused() implements Known {}
    }
}
