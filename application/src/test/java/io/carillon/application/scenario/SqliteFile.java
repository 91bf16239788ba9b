package io.carillon.application.scenario;

import io.carillon.adapters.store.SqliteStore;
import io.carillon.ports.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** A real SQLite file; a crash is a copy of the file and its journal taken while the store is open. */
final class SqliteFile implements Storage {
    private static final String[] PARTS = {"", "-wal"};

    private final Path file;

    SqliteFile(Path folder) {
        this.file = folder.resolve("carillon.db");
    }

    @Override
    public Store open(Clock clock) {
        return SqliteStore.open(file, clock);
    }

    @Override
    public Store reopen(Store crashed, Clock clock) {
        try {
            Path copy = Files.createDirectory(file.resolveSibling("after-the-crash"))
                    .resolve("carillon.db");
            for (String part : PARTS) {
                Files.copy(Path.of(file + part), Path.of(copy + part));
            }
            return SqliteStore.open(copy, clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
