package io.carillon.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.ports.store.Store;
import io.carillon.testkit.store.InMemoryStore;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class ProviderPeopleInMemoryTest extends ProviderPeopleScenarios {
    ProviderPeopleInMemoryTest() {
        super(new Kept());
    }

    /** In memory, with a store at hand that can be made to refuse. */
    private static final class Kept implements Storage {
        private InMemoryStore store;

        @Override
        public Store open(Clock clock) {
            store = new InMemoryStore(clock);
            return store;
        }

        @Override
        public Store reopen(Store crashed, Clock clock) {
            return ((InMemoryStore) crashed).reopened();
        }
    }

    @Test
    void aPageThatTheStoreRefusedShouldBeEnteredLater() {
        Kept kept = (Kept) storage;
        settles();
        kept.store.refuseWrites(true);
        for (int i = 2; i <= 4; i++) {
            provider.isCalled("11111" + i, "P" + i);
        }
        int asked = provider.pagesAsked.get();
        Eventually.holds(() -> provider.pagesAsked.get() > asked);
        assertThat(names()).containsExactly("Ana");
        kept.store.refuseWrites(false);
        Eventually.becomes(() -> names().size(), 4);
    }
}
