package io.carillon.application.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A call that was started and whose reply is awaited. Its sending thread and the dispatch thread agree here on whether it may
 * still leave: what was given up before must never go out, for its message may be with another call by then.
 */
final class LiveCall {
    private enum Phase {
        /** Nothing of the message has left. */
        HERE,
        /** The message may have reached the provider. */
        LEFT,
        /** Nothing had left, and nothing will. */
        CALLED_OFF
    }

    private final ActiveCall call;
    private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.HERE);
    private volatile Instant begunAt = Instant.MAX;

    LiveCall(ActiveCall call) {
        this.call = call;
    }

    ActiveCall call() {
        return call;
    }

    /** A sending thread has taken it up. */
    void begin(Instant now) {
        begunAt = now;
    }

    /** Whether a sending thread took it up so long ago. */
    boolean isOlderThan(Duration age, Instant now) {
        Instant begun = begunAt;
        return !begun.equals(Instant.MAX) && !begun.plus(age).isAfter(now);
    }

    /** How long a sending thread has been at it; zero before. */
    Duration age(Instant now) {
        Instant begun = begunAt;
        return begun.equals(Instant.MAX) ? Duration.ZERO : Duration.between(begun, now);
    }

    /** Asked right before the message is handed to the provider; it must not be when this says no. */
    boolean mayLeave() {
        return phase.compareAndSet(Phase.HERE, Phase.LEFT);
    }

    /** Calls it off; returns whether that came in time, so that nothing was and nothing will be sent. */
    boolean callOff() {
        return phase.compareAndSet(Phase.HERE, Phase.CALLED_OFF) || phase.get() == Phase.CALLED_OFF;
    }
}
