package io.carillon.simulator.fault;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Duration;

/** The request is accepted at once and answered late. */
@JsonTypeName("delay")
record Delay(long delayMs) implements Fault {
    private static final long LONGEST = 600_000;

    Delay {
        if (delayMs < 1 || delayMs > LONGEST) {
            throw new IllegalArgumentException("delay_ms must be 1 to " + LONGEST);
        }
    }

    @Override
    public Answer applyTo(Answer answer, Target target) {
        return answer.delayedBy(Duration.ofMillis(delayMs));
    }
}
