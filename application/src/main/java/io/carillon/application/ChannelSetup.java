package io.carillon.application;

import io.carillon.domain.channel.AccountId;
import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.channel.QuietHours;
import java.util.Map;
import java.util.Optional;

/**
 * A channel on an account.
 *
 * @param route the channel's own keys, see {@link io.carillon.ports.provider.ProviderAccount#channel}
 * @param quietHours when its messages wait
 */
public record ChannelSetup(
        ChannelId id, AccountId account, Map<String, String> route, Optional<QuietHours> quietHours) {

    /** One that sends around the clock. */
    public ChannelSetup(ChannelId id, AccountId account, Map<String, String> route) {
        this(id, account, route, Optional.empty());
    }

    public ChannelSetup {
        route = Map.copyOf(route);
    }
}
