package io.carillon.simulator.fault;

import io.carillon.adapters.wire.server.WireReply;
import java.time.Duration;

/**
 * What the caller is going to see.
 *
 * @param delay before anything is sent
 * @param cut the connection is closed instead of an answer
 */
public record Answer(WireReply reply, Duration delay, boolean cut) {
    public static Answer of(WireReply reply) {
        return new Answer(reply, Duration.ZERO, false);
    }

    Answer withReply(WireReply other) {
        return new Answer(other, delay, cut);
    }

    Answer delayedBy(Duration more) {
        return new Answer(reply, delay.plus(more), cut);
    }

    Answer withoutReply() {
        return new Answer(reply, delay, true);
    }
}
