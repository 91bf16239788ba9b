package io.carillon.adapters.store;

import io.carillon.ports.store.IdempotencyKeys;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Idempotency keys on SQLite. */
final class SqliteKeys implements IdempotencyKeys {
    private final Writer writer;
    private final Readers readers;

    SqliteKeys(Writer writer, Readers readers) {
        this.writer = writer;
        this.readers = readers;
    }

    @Override
    public Optional<Entry> find(String key) {
        return readers.read(view -> Keys.find(view.session, key));
    }

    @Override
    public CompletableFuture<Void> keep(Entry entry) {
        return writer.submit(w -> {
            Keys.keep(w.session, entry);
            return null;
        });
    }

    @Override
    public CompletableFuture<Void> forgetBefore(Instant when) {
        return writer.submit(w -> {
            Keys.forgetBefore(w.session, when);
            return null;
        });
    }
}
