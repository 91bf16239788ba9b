package io.carillon.adapters.jetchat.server;

import java.time.Instant;
import java.util.Optional;

/**
 * What happened between a subscriber and the bot.
 *
 * @param subscribed since when; empty when not
 * @param lastInteraction when the subscriber last did something
 * @param lastMessageType in, out or agent; empty when there was no message
 */
public record JetchatActivity(
        Optional<Instant> subscribed,
        boolean optedInEmail,
        boolean optedInSms,
        Optional<Instant> lastInteraction,
        Optional<Instant> lastMessageAt,
        String lastMessageType) {}
