package io.carillon.application.idempotency;

import io.carillon.ports.store.IdempotencyKeys;
import io.carillon.ports.usecase.IdempotencyKey;
import io.carillon.ports.usecase.idempotency.KeepAnswers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Keeps answers in the store's table of keys. What is older than 24 hours counts as never seen, whether or not it is still
 * stored. Safe for use by several threads.
 */
public final class AnswerKeeping implements KeepAnswers {
    /** How long a key is remembered. */
    public static final Duration LIFETIME = Duration.ofHours(24);

    private static final Duration BETWEEN_CLEANUPS = Duration.ofHours(1);

    private final IdempotencyKeys keys;
    private final Clock clock;
    private final AtomicReference<Instant> cleanedAt = new AtomicReference<>(Instant.MIN);

    public AnswerKeeping(IdempotencyKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public Known find(IdempotencyKey key) {
        return keys.find(key.key())
                .filter(entry -> !entry.at().isBefore(oldestRemembered()))
                .map(entry -> judge(entry, key))
                .orElseGet(Known.Fresh::new);
    }

    @Override
    public CompletableFuture<Void> keep(IdempotencyKey key, Known.Kept answer) {
        var entry = new IdempotencyKeys.Entry(
                key.key(), key.fingerprint(), answer.status(), answer.body(), clock.instant());
        return madeRoomFor(key).thenCompose(nothing -> keys.keep(entry));
    }

    /** Forgets expired keys if that was not done within the last hour; cheap to call often. Completes after the commit. */
    public CompletableFuture<Void> forgetExpired() {
        Instant now = clock.instant();
        Instant before = cleanedAt.get();
        boolean due = before.equals(Instant.MIN) || !now.isBefore(before.plus(BETWEEN_CLEANUPS));
        return due && cleanedAt.compareAndSet(before, now)
                ? keys.forgetBefore(oldestRemembered())
                : CompletableFuture.completedFuture(null);
    }

    /** The store lets the first entry of a key stay, so an expired one has to go before its key can be kept again. */
    private CompletableFuture<Void> madeRoomFor(IdempotencyKey key) {
        boolean inTheWay = keys.find(key.key())
                .filter(entry -> entry.at().isBefore(oldestRemembered()))
                .isPresent();
        return inTheWay ? keys.forgetBefore(oldestRemembered()) : forgetExpired();
    }

    private static Known judge(IdempotencyKeys.Entry entry, IdempotencyKey key) {
        return entry.fingerprint().equals(key.fingerprint())
                ? new Known.Kept(entry.status(), entry.subject())
                : new Known.KeyReused();
    }

    private Instant oldestRemembered() {
        return clock.instant().minus(LIFETIME);
    }
}
