package io.carillon.application.channel;

import io.carillon.domain.channel.ChannelId;
import io.carillon.ports.provider.ProviderChannel;
import java.util.Map;

/** A channel in use. @param route the keys of its configuration that select it on the account */
public record ChannelRuntime(
        ChannelId id,
        AccountRuntime account,
        Map<String, String> route,
        ProviderChannel provider,
        ConversationHealth conversations) {}
