package io.carillon.application.scenario;

import io.carillon.ports.store.Store;
import io.carillon.testkit.store.InMemoryStore;
import java.time.Clock;

/** Where a scenario keeps its data. */
interface Storage {

    Store open(Clock clock);

    /** The committed data of {@code crashed}, in a store that works. */
    Store reopen(Store crashed, Clock clock);

    static Storage inMemory() {
        return new Storage() {
            @Override
            public Store open(Clock clock) {
                return new InMemoryStore(clock);
            }

            @Override
            public Store reopen(Store crashed, Clock clock) {
                return ((InMemoryStore) crashed).reopened();
            }
        };
    }
}
