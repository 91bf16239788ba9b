package io.carillon.ports.store;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What was done under an idempotency key, kept for 24 hours. */
public interface IdempotencyKeys {

    Optional<Entry> find(String key);

    /** Keeps what was done by a request that accepts no message. The first entry of a key stays; a second changes nothing. */
    CompletableFuture<Void> keep(Entry entry);

    /** Forgets what is older. */
    CompletableFuture<Void> forgetBefore(Instant when);

    /**
     * @param fingerprint identifies the request, so that the same key under another request is noticed
     * @param subject the public id of the message or batch that was made, or the answer's body
     * @param status the answer's HTTP status
     */
    record Entry(String key, String fingerprint, int status, String subject, Instant at) {}
}
