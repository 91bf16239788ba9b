package io.carillon.application.idempotency;

import io.carillon.ports.store.IdempotencyKeys;
import io.carillon.ports.store.IdempotencyKeys.Entry;
import io.carillon.ports.usecase.IdempotencyKey;
import java.time.Instant;
import java.util.Optional;

/** What submissions of every kind keep under idempotency keys: the id of what a request made. Safe for use by several threads. */
public final class AcceptedRequests {
    private static final int ACCEPTED = 202;

    private final IdempotencyKeys keys;

    public AcceptedRequests(IdempotencyKeys keys) {
        this.keys = keys;
    }

    /** What was done earlier under the request's key, whether or not it was the same request. */
    public Optional<Entry> earlier(Optional<IdempotencyKey> key) {
        return key.flatMap(k -> keys.find(k.key()));
    }

    /** What to keep in the commit that accepts the request. @param made the public id of what it makes */
    public static Optional<Entry> entry(Optional<IdempotencyKey> key, Object made, Instant at) {
        return key.map(k -> new Entry(k.key(), k.fingerprint(), ACCEPTED, made.toString(), at));
    }

    /** The public id of what the same request made earlier; empty when the key was another request's. */
    public static Optional<String> made(Entry entry, IdempotencyKey key) {
        return entry.fingerprint().equals(key.fingerprint()) ? Optional.of(entry.subject()) : Optional.empty();
    }
}
