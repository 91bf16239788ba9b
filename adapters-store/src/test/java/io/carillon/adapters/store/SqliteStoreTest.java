package io.carillon.adapters.store;

import io.carillon.ports.store.Store;
import io.carillon.testkit.store.StoreContract;
import io.carillon.testkit.store.StoreFixtures;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest implements StoreContract {
    private static final Clock CLOCK = Clock.fixed(StoreFixtures.NOW, ZoneOffset.UTC);

    @TempDir
    Path directory;

    private Store opened;

    @Override
    public Store open() {
        opened = SqliteStore.open(directory.resolve("carillon.db"), CLOCK);
        return opened;
    }

    @Override
    public Store reopen(Store store) {
        store.close();
        return open();
    }

    @AfterEach
    void close() {
        opened.close();
    }
}
