package io.carillon.simulator.afilnet;

import io.carillon.adapters.afilnet.server.AfilnetDialect;
import java.time.Duration;

/**
 * What can be changed while the web chat runs.
 *
 * @param deliveredDelayMs from sending a message to its status delivered
 * @param readDelayMs from there to its status read; -1 for never
 * @param markReadOnUnreadFetch whether getunreadmessages makes what it hands out read
 * @param markReadOnMessagesFetch whether getmessages does
 * @param sendOpensChat whether sendmessage may write to somebody with whom there is no chat yet
 * @param noChatsIsError getchats answers CHAT_NOT_FOUND when there are none
 * @param fileText what the lists show as the message of a file
 * @param keepReceived accepted sends that are kept for {@code /received}; the oldest are forgotten
 * @param keepMessages messages in all chats of an account; beyond it the chats opened first are forgotten
 * @param keepUnique sends that are remembered to tell duplicates
 */
public record AfilnetSettings(
        long deliveredDelayMs,
        long readDelayMs,
        boolean markReadOnUnreadFetch,
        boolean markReadOnMessagesFetch,
        boolean sendOpensChat,
        boolean noChatsIsError,
        FileText fileText,
        int keepReceived,
        int keepMessages,
        int keepUnique,
        AfilnetDialect dialect) {

    /** The text of a message that is a file. */
    public enum FileText {
        CAPTION,
        ADDRESS,
        CAPTION_OR_ADDRESS
    }

    public AfilnetSettings {
        if (deliveredDelayMs < 0 || readDelayMs < -1) {
            throw new IllegalArgumentException("a delay must not be negative; read_delay_ms may be -1 for never");
        }
        if (keepReceived < 0 || keepMessages < 1 || keepUnique < 0) {
            throw new IllegalArgumentException("a limit must not be negative, and keep_messages at least 1");
        }
        if (fileText == null || dialect == null) {
            throw new IllegalArgumentException("must not be null");
        }
    }

    static AfilnetSettings defaults(Duration reportDelay) {
        return new AfilnetSettings(
                reportDelay.toMillis(),
                reportDelay.toMillis(),
                false,
                false,
                true,
                false,
                FileText.CAPTION_OR_ADDRESS,
                200_000,
                2_000_000,
                4_000_000,
                AfilnetDialect.usual());
    }
}
