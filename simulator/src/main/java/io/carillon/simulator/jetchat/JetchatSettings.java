package io.carillon.simulator.jetchat;

import io.carillon.adapters.jetchat.server.JetchatDialect;
import java.util.List;

/**
 * What can be changed while the bot runs.
 *
 * @param rateLimit requests of one key in a window; 0 for no limit
 * @param existingTagReturned create-tag answers the tag that is there already; otherwise it refuses
 * @param sentType out or agent: as what the chat shows a text that was sent
 * @param keepReceived accepted sends that are kept for {@code /received}; the oldest are forgotten
 * @param keepMessages messages of one chat; the oldest are forgotten
 * @param keepUnique sends that are remembered to tell duplicates
 */
public record JetchatSettings(
        int rateLimit,
        int rateWindowS,
        boolean existingTagReturned,
        String sentType,
        String currency,
        int keepReceived,
        int keepMessages,
        int keepUnique,
        JetchatDialect dialect) {
    public JetchatSettings {
        if (rateLimit < 0 || rateWindowS < 1) {
            throw new IllegalArgumentException("rate_limit must be at least 0, rate_window_s at least 1");
        }
        if (keepReceived < 0 || keepMessages < 1 || keepUnique < 0) {
            throw new IllegalArgumentException("a limit must not be negative, and keep_messages at least 1");
        }
        if (!List.of("out", "agent").contains(sentType)) {
            throw new IllegalArgumentException("sent_type must be out or agent");
        }
        if (dialect == null || currency == null) {
            throw new IllegalArgumentException("must not be null");
        }
    }

    static JetchatSettings defaults() {
        return new JetchatSettings(1000, 3600, true, "out", "brl", 200_000, 100_000, 4_000_000, JetchatDialect.usual());
    }
}
