package io.carillon.domain.delivery;

import java.util.List;

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

    /**
     * Of a message with several deliveries: the last one is taken back, unless one before it has or may have reached the provider;
     * one that is known as undelivered does not count.
     *
     * @param steps those that were started, in order; one or more
     */
    public static Cancellation of(List<Registers> steps) {
        for (Registers given : steps.subList(0, steps.size() - 1)) {
            Cancellation verdict = of(given);
            boolean sent = verdict == ALREADY_SENT && given.evidence() != Evidence.UNDELIVERED;
            if (sent || verdict == OUTCOME_UNKNOWN) {
                return verdict;
            }
        }
        return of(steps.get(steps.size() - 1));
    }

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
