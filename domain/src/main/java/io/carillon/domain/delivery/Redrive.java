package io.carillon.domain.delivery;

import io.carillon.domain.channel.Hold;
import java.util.Optional;

/** What comes of the wish to try a dead letter again: a delivery that ended without having been sent. */
public enum Redrive {
    /** It waits again, or is suppressed where the recipient has opted out. */
    GRANTED,
    /** It may have been sent, and nobody said that it shall be tried all the same. */
    OUTCOME_UNKNOWN,
    /** It may have been sent, and the recipient has opted out: that it may have been sent must not be forgotten. */
    UNWANTED,
    /** It waits, was sent, or ended because somebody wanted it to. */
    NO_DEAD_LETTER;

    /** The reason of what was put back. */
    public static final String REASON = "redriven";

    /** @param evenIfUnknown whether a second copy is accepted @param optedOut whether nobody may send to the address now */
    public static Redrive of(Registers registers, boolean evenIfUnknown, boolean optedOut) {
        return switch (registers.status()) {
            case FAILED, REJECTED, EXPIRED -> GRANTED;
            case UNKNOWN -> evenIfUnknown ? optedOut ? UNWANTED : GRANTED : OUTCOME_UNKNOWN;
            default -> NO_DEAD_LETTER;
        };
    }

    /** Where a delivery goes on. @param hold the hold that covers its channel */
    public static Start start(Optional<Hold> hold, boolean optedOut) {
        if (optedOut) {
            return new Start(Control.SUPPRESSED, Optional.of("opted_out"));
        }
        return hold.map(h -> new Start(Control.HELD, Optional.of(h.cause().word())))
                .orElseGet(() -> new Start(Control.QUEUED, Optional.of(REASON)));
    }
}
