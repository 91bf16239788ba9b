package io.carillon.domain.delivery;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a step must have reached so that the next one is not needed. */
public enum Goal {
    ACCEPTED,
    SENT,
    DELIVERED,
    READ;

    /** Whether the evidence proves it. That a message was not delivered proves that it was accepted, no more. */
    public boolean isReachedBy(Evidence evidence) {
        return switch (this) {
            case ACCEPTED -> evidence.compareTo(Evidence.ACCEPTED) >= 0;
            case SENT -> evidence == Evidence.SENT || evidence.compareTo(Evidence.DELIVERED) >= 0;
            case DELIVERED -> evidence.compareTo(Evidence.DELIVERED) >= 0;
            case READ -> evidence == Evidence.READ;
        };
    }

    /** Whether a channel must give reports for it ever to be known. */
    public boolean needsReports() {
        return this != ACCEPTED;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Goal> parse(String word) {
        return Arrays.stream(values()).filter(g -> g.word().equals(word)).findFirst();
    }
}
