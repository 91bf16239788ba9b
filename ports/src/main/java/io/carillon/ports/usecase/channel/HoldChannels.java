package io.carillon.ports.usecase.channel;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Stops and restarts sending on a channel by hand. */
public interface HoldChannels {

    /** Completes after the commit; empty when there is no such channel. Holding a held channel changes nothing. @param detail why, for colleagues */
    CompletableFuture<Optional<ChannelView>> hold(String channel, String detail);

    /** Lifts every hold that covers the channel, its account's too: whoever releases says that the cause is gone. */
    CompletableFuture<Optional<ChannelView>> release(String channel);
}
