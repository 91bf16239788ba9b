package io.carillon.domain.delivery;

/**
 * The state of a delivery: our register, the provider's, and the number of calls that may have sent it and are neither
 * confirmed nor ruled out. Two registers, because one cannot be both a retry loop and proof against disorder.
 *
 * @param unresolvedCalls 0 or more
 */
public record Registers(Control control, Evidence evidence, int unresolvedCalls) {
    public Registers {
        if (unresolvedCalls < 0) {
            throw new IllegalArgumentException("unresolvedCalls must not be negative");
        }
    }

    public static Registers at(Control control) {
        return new Registers(control, Evidence.NONE, 0);
    }

    public PublicStatus status() {
        return PublicStatus.of(control, evidence, unresolvedCalls > 0);
    }

    public Registers with(Control next) {
        return new Registers(next, evidence, unresolvedCalls);
    }

    /** Joins evidence; it only grows. */
    public Registers with(Evidence more) {
        return new Registers(control, evidence.join(more), unresolvedCalls);
    }

    /** One more call ended without a clear answer. */
    public Registers withUnresolvedCall() {
        return new Registers(control, evidence.join(Evidence.UNKNOWN), unresolvedCalls + 1);
    }

    /** A call whose outcome was unclear is confirmed or ruled out. */
    public Registers withResolvedCall() {
        return new Registers(control, evidence, Math.max(0, unresolvedCalls - 1));
    }
}
