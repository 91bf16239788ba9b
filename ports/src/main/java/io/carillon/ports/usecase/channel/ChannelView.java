package io.carillon.ports.usecase.channel;

import io.carillon.domain.channel.AccountId;
import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.channel.ChannelState;
import io.carillon.domain.channel.Hold;
import io.carillon.domain.channel.QuietHours;
import io.carillon.ports.provider.Capabilities;
import java.time.Instant;
import java.util.Optional;

/**
 * A channel as users see it.
 *
 * @param hold the hold in force, the channel's own before its account's
 * @param trouble what is wrong with the provider right now, where it is degraded or silent
 * @param hasLookup whether a message of unclear outcome is looked up at the provider
 * @param conversations how far its conversations are taken in, where they live at the provider
 * @param waiting deliveries not yet handed to the provider
 * @param quarantined raw answers that could not be read
 * @param lastPolledAt when the account's report page last answered
 * @param quietHours when its messages wait
 */
public record ChannelView(
        ChannelId id,
        AccountId account,
        String provider,
        ChannelState state,
        Optional<Hold> hold,
        Optional<String> trouble,
        Capabilities capabilities,
        boolean hasBalance,
        boolean hasScreening,
        boolean hasDirectory,
        boolean hasLookup,
        Optional<ConversationProgress> conversations,
        long waiting,
        long dispatching,
        long quarantined,
        long unmatchedReports,
        Optional<Instant> lastPolledAt,
        Optional<QuietHours> quietHours) {}
