package io.carillon.domain.delivery;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The one status shown to users. Always computed by {@link #of}, never set. */
public enum PublicStatus {
    SCHEDULED,
    HELD,
    QUEUED,
    ACCEPTED,
    SENT,
    UNDELIVERED,
    DELIVERED,
    READ,
    UNKNOWN,
    CANCELED,
    SUPPRESSED,
    EXPIRED,
    REJECTED,
    FAILED;

    /**
     * The status that the two registers amount to.
     *
     * @param unresolved whether any call that may have sent the message has neither been confirmed nor ruled out
     */
    public static PublicStatus of(Control control, Evidence evidence, boolean unresolved) {
        if (evidence == Evidence.READ) {
            return READ;
        }
        if (evidence == Evidence.DELIVERED) {
            return DELIVERED;
        }
        if (control == Control.CANCELED) {
            return CANCELED;
        }
        if (control == Control.SUPPRESSED) {
            return SUPPRESSED;
        }
        if (evidence == Evidence.UNDELIVERED) {
            return UNDELIVERED;
        }
        if (evidence == Evidence.SENT) {
            return SENT;
        }
        if (evidence == Evidence.ACCEPTED) {
            return ACCEPTED;
        }
        if (unresolved && control.isEnd()) {
            return UNKNOWN;
        }
        return switch (control) {
            case SCHEDULED -> SCHEDULED;
            case HELD -> HELD;
            case QUEUED, DISPATCHING -> QUEUED;
            case CANCELED -> CANCELED;
            case SUPPRESSED -> SUPPRESSED;
            case EXPIRED -> EXPIRED;
            case REJECTED -> REJECTED;
            case FAILED -> FAILED;
            // DONE without evidence and without an open question cannot be reached; unknown is the honest word for it.
            case DONE -> UNKNOWN;
        };
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<PublicStatus> parse(String word) {
        return Arrays.stream(values()).filter(s -> s.word().equals(word)).findFirst();
    }
}
