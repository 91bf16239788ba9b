package io.carillon.adapters.jetchat.server;

import java.time.Instant;

/**
 * Which messages of a chat.
 *
 * @param bot whether what the bot said is among them
 * @param from the first second
 * @param to the last second
 */
public record JetchatMessageQuery(boolean bot, Instant from, Instant to, JetchatPaging paging) {
    public boolean takes(JetchatChatMessage message) {
        Instant at = Instant.ofEpochSecond(message.at().getEpochSecond());
        return (bot || !message.type().equals("out")) && !at.isBefore(from) && !at.isAfter(to);
    }
}
