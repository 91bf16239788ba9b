package io.carillon.app.http;

import io.carillon.ports.usecase.IdempotencyKey;
import io.carillon.ports.usecase.idempotency.KeepAnswers;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Answers kept for as long as the test runs. */
final class KeptInMemory implements KeepAnswers {
    final Map<String, Known.Kept> kept = new ConcurrentHashMap<>();
    private final Map<String, String> keptPrints = new ConcurrentHashMap<>();

    @Override
    public Known find(IdempotencyKey key) {
        Known.Kept answer = kept.get(key.key());
        if (answer == null) {
            return new Known.Fresh();
        }
        return keptPrints.get(key.key()).equals(key.fingerprint()) ? answer : new Known.KeyReused();
    }

    @Override
    public CompletableFuture<Void> keep(IdempotencyKey key, Known.Kept answer) {
        kept.put(key.key(), answer);
        keptPrints.put(key.key(), key.fingerprint());
        return CompletableFuture.completedFuture(null);
    }
}
