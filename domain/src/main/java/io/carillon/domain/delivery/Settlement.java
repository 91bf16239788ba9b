package io.carillon.domain.delivery;

/**
 * How evidence moves the two registers of a delivery. Pure; every ledger uses these functions inside its commit, so that no
 * two stores can disagree.
 */
public final class Settlement {
    private Settlement() {}

    /**
     * The end of a call, for one of its deliveries.
     *
     * @param callWasUnclear whether the call had been given up as unclear before, so that this answer comes late
     * @param latestCall whether it is the delivery's latest call
     * @param fact {@link Evidence#ACCEPTED} when taken, {@link Evidence#UNKNOWN} when unclear, {@link Evidence#NONE} when certainly not taken
     * @param next what we want to do with the delivery now
     */
    public static Registers ofCall(
            Registers before, boolean callWasUnclear, boolean latestCall, Evidence fact, Control next) {
        if (callWasUnclear && fact == Evidence.UNKNOWN) {
            return before;
        }
        Registers after = before;
        if (callWasUnclear) {
            after = after.withResolvedCall();
        } else if (fact == Evidence.UNKNOWN) {
            after = after.withUnresolvedCall();
        }
        boolean ours = latestCall && (after.control() == Control.DISPATCHING || isLeftUnknown(after));
        if (ours) {
            after = after.with(next);
        }
        return withEvidence(after, fact);
    }

    /** A fact from a report or a read-back. */
    public static Registers ofFact(Registers before, boolean callWasUnclear, Evidence fact) {
        boolean firstProof =
                fact.compareTo(Evidence.UNKNOWN) > 0 && before.evidence().compareTo(Evidence.UNKNOWN) <= 0;
        Registers after = callWasUnclear && firstProof ? before.withResolvedCall() : before;
        return withEvidence(after, fact);
    }

    /**
     * The provider does not have what an unclear call carried, and nothing waits for another try: it has failed. What waits, or
     * ended otherwise, stays where it is.
     */
    public static Registers ofAbsence(Registers before) {
        Registers after = before.withResolvedCall();
        return isLeftUnknown(after) ? after.with(Control.FAILED) : after;
    }

    private static boolean isLeftUnknown(Registers registers) {
        return registers.control() == Control.DONE
                && registers.evidence().compareTo(Evidence.UNKNOWN) <= 0
                && registers.unresolvedCalls() == 0;
    }

    /** Joins evidence; what the provider is known to have must not be sent again. */
    private static Registers withEvidence(Registers registers, Evidence fact) {
        Registers after = registers.with(fact);
        boolean known = after.evidence().compareTo(Evidence.ACCEPTED) >= 0;
        return known && after.control().isWaiting() ? after.with(Control.DONE) : after;
    }
}
