package io.carillon.domain.delivery;

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
}
