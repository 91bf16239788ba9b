package io.carillon.application.channel;

import io.carillon.domain.channel.ChannelId;
import io.carillon.ports.provider.ProviderChannel;

/** A channel in use. */
public record ChannelRuntime(ChannelId id, AccountRuntime account, ProviderChannel provider) {}
