package io.carillon.application.health;

import io.carillon.ports.store.Store;
import io.carillon.ports.usecase.health.CheckHealth;
import java.util.List;

/** Ready means: a message could be accepted durably now. A provider that is down does not count, for we accept all the same. */
public final class HealthCheck implements CheckHealth {
    private final Store store;

    public HealthCheck(Store store) {
        this.store = store;
    }

    @Override
    public Health check() {
        return store.canWrite()
                ? new Health(true, List.of())
                : new Health(false, List.of("the store cannot be written at the moment"));
    }
}
