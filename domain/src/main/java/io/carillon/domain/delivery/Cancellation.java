package io.carillon.domain.delivery;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What comes of the wish to take a delivery back. */
public enum Cancellation {
    /** It waits, and no call of it can have sent it: it ends as CANCELED. */
    CANCELED,
    /** It had been canceled before; nothing changes. */
    ALREADY_CANCELED,
    /** A call of it is open or ended without a clear answer: to call it canceled could be a lie. */
    OUTCOME_UNKNOWN,
    /** The provider has it. */
    ALREADY_SENT,
    /** It ended otherwise and is not going to be sent. */
    ALREADY_ENDED;

    public static Cancellation of(Registers registers) {
        if (registers.status() == PublicStatus.CANCELED) {
            return ALREADY_CANCELED;
        }
        if (registers.evidence().compareTo(Evidence.ACCEPTED) >= 0) {
            return ALREADY_SENT;
        }
        if (registers.control() == Control.DISPATCHING || registers.status() == PublicStatus.UNKNOWN) {
            return OUTCOME_UNKNOWN;
        }
        if (registers.control().isWaiting()) {
            return registers.unresolvedCalls() > 0 ? OUTCOME_UNKNOWN : CANCELED;
        }
        return ALREADY_ENDED;
    }

    /**
     * Of a message that may go on to further steps: {@link #CANCELED} where a step waits or a further one may start, whatever
     * became of those before; then nothing more of it goes out.
     */
    public static Cancellation of(Fallback fallback, Instant now) {
        List<Registers> steps = fallback.steps();
        if (steps.stream().anyMatch(step -> step.control() == Control.CANCELED)) {
            return ALREADY_CANCELED;
        }
        if (steps.stream().anyMatch(Cancellation::isOpen)) {
            return OUTCOME_UNKNOWN;
        }
        List<Cancellation> each = steps.stream().map(Cancellation::of).toList();
        if (fallback.mayGoOn(now)) {
            return CANCELED;
        }
        return Stream.of(CANCELED, ALREADY_SENT, OUTCOME_UNKNOWN)
                .filter(each::contains)
                .findFirst()
                .orElse(ALREADY_ENDED);
    }

    /** Whether a call of it is under way, or ended without a clear answer and is to be followed by another. */
    private static boolean isOpen(Registers step) {
        return step.control() == Control.DISPATCHING || step.control().isWaiting() && step.unresolvedCalls() > 0;
    }
}
