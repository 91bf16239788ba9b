package io.carillon.ports.store;

import io.carillon.domain.channel.ChannelId;
import java.util.Set;

/** @param looked at how many messages @param channels those on which a step was started */
public record FallbackProgress(int looked, Set<ChannelId> channels) {
    public FallbackProgress {
        channels = Set.copyOf(channels);
    }
}
