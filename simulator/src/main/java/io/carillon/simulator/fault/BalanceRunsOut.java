package io.carillon.simulator.fault;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Optional;

/**
 * The calling account has few points left when its rule first acts, until somebody gives it others.
 *
 * @param after points that are still there; none when absent
 */
@JsonTypeName("balance-runs-out")
record BalanceRunsOut(long after) implements Fault {
    BalanceRunsOut {
        if (after < 0) {
            throw new IllegalArgumentException("after must not be negative");
        }
    }

    @Override
    public void prepare(Target target) {
        target.leave(after);
    }

    /** Acting always would leave the points at each request anew: they would never run out. */
    @Override
    public Trigger usualTrigger() {
        return new Trigger(1L, null, null);
    }

    @Override
    public Optional<String> objection(String api, Vocabulary vocabulary) {
        return vocabulary.chargedApis().contains(api)
                ? Optional.empty()
                : Optional.of("acts on " + String.join(", ", vocabulary.chargedApis()) + " only");
    }
}
