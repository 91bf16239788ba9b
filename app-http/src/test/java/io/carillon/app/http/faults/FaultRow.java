package io.carillon.app.http.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * A fault, run.
 *
 * @param api the simulator's interface that is at fault
 * @param fault its rule without provider and interface
 * @param expected see {@link Trial}
 */
record FaultRow(String api, String fault, String expected) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    String name() {
        return api + ": " + fault;
    }

    /** A poll that is refused for its credentials holds the channel: the message must have been sent before the first one. */
    private Duration interval() {
        return Duration.ofSeconds(fault.contains("credentials") ? 4 : 1);
    }

    /** The outcome once it is the expected one and stays so, else the last one. */
    String run(Path folder) {
        String script = "seed: 1\nfaults: [{provider: sms, interface: %s, %s}]\n".formatted(api, fault);
        try (Stage stage = new Stage(script, interval(), folder)) {
            Trial trial = Trial.of(api, stage);
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            String outcome = trial.outcome();
            while (!outcome.equals(expected) && System.nanoTime() < deadline) {
                LockSupport.parkNanos(20_000_000);
                outcome = trial.outcome();
            }
            trial.awaitQuiet(deadline);
            return trial.outcome();
        }
    }
}
