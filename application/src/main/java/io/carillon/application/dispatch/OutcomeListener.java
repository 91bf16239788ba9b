package io.carillon.application.dispatch;

import io.carillon.application.channel.ChannelRuntime;
import io.carillon.ports.store.CallResult;

/** Is told of every call's end after its commit. Must not block. */
@FunctionalInterface
public interface OutcomeListener {
    void recorded(ChannelRuntime channel, CallResult result);
}
