package io.carillon.testkit.store;

import io.carillon.ports.store.Store;
import java.time.Clock;
import java.time.ZoneOffset;

class InMemoryStoreTest implements StoreContract {
    @Override
    public Store open() {
        return new InMemoryStore(Clock.fixed(StoreFixtures.NOW, ZoneOffset.UTC));
    }

    @Override
    public Store reopen(Store store) {
        return ((InMemoryStore) store).reopened();
    }
}
