package io.carillon.application.channel;

import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.channel.QuietHours;
import io.carillon.ports.provider.ProviderChannel;
import java.util.Map;
import java.util.Optional;

/** A channel in use. @param route the keys of its configuration that select it on the account */
public record ChannelRuntime(
        ChannelId id,
        AccountRuntime account,
        Map<String, String> route,
        ProviderChannel provider,
        ConversationHealth conversations,
        Optional<QuietHours> quietHours) {}
