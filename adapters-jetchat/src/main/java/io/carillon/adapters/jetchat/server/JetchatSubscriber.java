package io.carillon.adapters.jetchat.server;

import java.util.List;

/**
 * A person as a bot knows it (contract jetchat A6, BotUser).
 *
 * @param userNs like f123u111
 * @param userId the person's id in the channel; at WhatsApp the number without plus
 * @param channel one of those that {@link JetchatFilter#IS_CHANNEL} takes
 * @param fields those that have a value
 */
public record JetchatSubscriber(
        String userNs,
        String userId,
        String channel,
        JetchatProfile profile,
        JetchatActivity activity,
        List<JetchatTag> tags,
        List<JetchatField> fields) {
    public JetchatSubscriber {
        tags = List.copyOf(tags);
        fields = List.copyOf(fields);
    }
}
