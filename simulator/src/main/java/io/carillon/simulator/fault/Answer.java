package io.carillon.simulator.fault;

import io.carillon.adapters.wire.server.WireReply;
import java.time.Duration;

/**
 * What the caller is going to see.
 *
 * @param delay before anything is sent
 * @param bytes of the body that are sent when {@code ending} is {@link Ending#PARTIAL}
 */
public record Answer(WireReply reply, Duration delay, Ending ending, int bytes) {
    /** How it ends. */
    public enum Ending {
        /** All of it is sent. */
        WHOLE,
        /** The head announces all of it, a part of it is sent, then the connection is closed. */
        PARTIAL,
        /** The connection is closed instead of an answer. */
        CUT,
        /** Nothing is sent and the connection stays open. */
        HANG
    }

    public static Answer of(WireReply reply) {
        return new Answer(reply, Duration.ZERO, Ending.WHOLE, 0);
    }

    /** The HTTP status the caller sees; 0 for none. */
    public int status() {
        return ending == Ending.WHOLE || ending == Ending.PARTIAL ? reply.status() : 0;
    }

    Answer withReply(WireReply other) {
        return new Answer(other, delay, ending, bytes);
    }

    Answer withBody(byte[] body) {
        return withReply(new WireReply(reply.status(), reply.contentType(), body, reply.headers()));
    }

    Answer delayedBy(Duration more) {
        return new Answer(reply, delay.plus(more), ending, bytes);
    }

    Answer ending(Ending other) {
        return new Answer(reply, delay, other, bytes);
    }

    Answer cutAfter(int sent) {
        return new Answer(reply, delay, Ending.PARTIAL, sent);
    }
}
