package io.carillon.domain.conversation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a conversation stands with those who answer it. */
public enum ConversationStatus {
    OPEN,
    PENDING,
    SNOOZED,
    RESOLVED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ConversationStatus> parse(String word) {
        return Arrays.stream(values()).filter(s -> s.word().equals(word)).findFirst();
    }

    /** What a conversation becomes when the customer writes: nobody may overlook it. */
    public ConversationStatus afterInbound() {
        return OPEN;
    }
}
