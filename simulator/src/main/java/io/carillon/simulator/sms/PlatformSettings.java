package io.carillon.simulator.sms;

import io.carillon.adapters.sms.server.SmsDialect;
import java.time.Duration;
import java.util.List;

/**
 * What can be changed while the platform runs.
 *
 * @param reportDelayMs from a message's send time to its report
 * @param consumeOnRead whether a report or reply is handed out once only
 * @param statusNum rows of a status page when the caller names no number
 * @param recipientLimit numbers in one send request; 0 for no limit
 * @param forbiddenWords looked for when a caller asks
 * @param keepReceived numbers whose messages are kept for {@code /received}; the oldest are forgotten
 * @param keepReports reports and replies waiting in one account; more are lost and counted
 * @param keepUnique numbers whose messages are remembered to tell duplicates
 */
public record PlatformSettings(
        long reportDelayMs,
        boolean consumeOnRead,
        int statusNum,
        int recipientLimit,
        List<String> forbiddenWords,
        int keepReceived,
        int keepReports,
        int keepUnique,
        SmsDialect dialect) {
    public PlatformSettings {
        if (reportDelayMs < 0 || recipientLimit < 0 || keepReceived < 0 || keepReports < 0 || keepUnique < 0) {
            throw new IllegalArgumentException("a delay or limit must not be negative");
        }
        if (statusNum < 1) {
            throw new IllegalArgumentException("status_num must be at least 1");
        }
        forbiddenWords = List.copyOf(forbiddenWords);
        if (forbiddenWords.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("a forbidden word must not be empty");
        }
    }

    static PlatformSettings defaults(Duration reportDelay) {
        return new PlatformSettings(
                reportDelay.toMillis(),
                true,
                4000,
                0,
                List.of("发票", "赌博", "六合彩", "casino"),
                200_000,
                1_000_000,
                4_000_000,
                SmsDialect.seed());
    }
}
