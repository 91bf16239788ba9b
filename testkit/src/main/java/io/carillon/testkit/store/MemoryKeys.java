package io.carillon.testkit.store;

import io.carillon.ports.store.IdempotencyKeys;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Idempotency keys in memory. */
final class MemoryKeys implements IdempotencyKeys {
    private final MemoryAccess access;

    MemoryKeys(MemoryAccess access) {
        this.access = access;
    }

    @Override
    public Optional<Entry> find(String key) {
        return access.read(s -> Optional.ofNullable(s.keys.get(key)));
    }

    @Override
    public CompletableFuture<Void> keep(Entry entry) {
        return access.run(s -> s.keys.putIfAbsent(entry.key(), entry));
    }

    @Override
    public CompletableFuture<Void> forgetBefore(Instant when) {
        return access.run(s -> s.keys.values().removeIf(e -> e.at().isBefore(when)));
    }
}
