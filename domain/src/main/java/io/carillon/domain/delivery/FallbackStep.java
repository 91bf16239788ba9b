package io.carillon.domain.delivery;

import io.carillon.domain.channel.AccountId;
import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.conversation.Address;
import java.time.Duration;

/**
 * Where a message goes when the step before has not reached its goal in time.
 *
 * @param account the channel's account when the message was taken
 * @param unless what the step before must have reached
 * @param within how long it has for that, once it was handed to the provider
 */
public record FallbackStep(AccountId account, ChannelId channel, Address to, Goal unless, Duration within) {
    /** How many steps may follow the message's own channel. */
    public static final int MOST = 5;

    public static final Goal USUAL_GOAL = Goal.DELIVERED;
    public static final Duration USUAL_TIME = Duration.ofSeconds(60);
    public static final Duration SHORTEST = Duration.ofSeconds(1);
    public static final Duration LONGEST = Duration.ofDays(3);
}
