package io.carillon.domain.subscriber;

import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.conversation.Address;

/** Where a person can be reached: an address on a channel, in canonical form. It belongs to one subscriber at most. */
public record Reach(ChannelId channel, Address address) {}
