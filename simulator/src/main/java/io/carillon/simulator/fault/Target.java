package io.carillon.simulator.fault;

import io.carillon.adapters.wire.server.WireReply;

/** What a fault may ask of the request it acts on. */
public interface Target {
    /**
     * The provider's answer to a request of which it took nothing.
     *
     * @param reason one of {@link Vocabulary#refusals()}
     */
    WireReply refuse(String reason);

    /** From now on the calling account has this many points; nothing happens when there is no such account. */
    void leave(long points);
}
