package io.carillon.ports.usecase.health;

import java.util.List;

/** Whether the application can do its work. */
public interface CheckHealth {

    Health check();

    /** @param ready whether messages can be accepted @param findings what is wrong, for people */
    record Health(boolean ready, List<String> findings) {
        public Health {
            findings = List.copyOf(findings);
        }
    }
}
