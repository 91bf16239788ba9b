package io.carillon.application;

import io.carillon.domain.channel.AccountId;
import io.carillon.domain.channel.ChannelId;
import java.util.Map;

/** A channel on an account. @param route the channel's own keys, see {@link io.carillon.ports.provider.ProviderAccount#channel} */
public record ChannelSetup(ChannelId id, AccountId account, Map<String, String> route) {
    public ChannelSetup {
        route = Map.copyOf(route);
    }
}
