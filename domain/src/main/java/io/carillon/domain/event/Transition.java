package io.carillon.domain.event;

import io.carillon.domain.delivery.CallId;
import io.carillon.domain.delivery.Control;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.delivery.Registers;
import io.carillon.domain.delivery.Start;
import java.util.Optional;
import java.util.Set;

/**
 * What one entry of the log says of all the deliveries that it covers. Every ledger makes its entries here, so that no two
 * stores can disagree on what counts as a correction.
 *
 * @param from the status before; empty for a new message
 */
public record Transition(
        Optional<CallId> call,
        Optional<PublicStatus> from,
        PublicStatus to,
        Control control,
        Evidence fact,
        boolean corrected,
        Optional<String> reason,
        Optional<String> providerCode) {
    /** Statuses that a user takes for the end; what overrules them is announced as a correction. */
    private static final Set<PublicStatus> CORRECTABLE = Set.of(
            PublicStatus.UNDELIVERED,
            PublicStatus.UNKNOWN,
            PublicStatus.FAILED,
            PublicStatus.REJECTED,
            PublicStatus.EXPIRED,
            PublicStatus.CANCELED);

    /** A new delivery. */
    public static Transition admission(Start start) {
        return new Transition(
                Optional.empty(),
                Optional.empty(),
                Registers.at(start.control()).status(),
                start.control(),
                Evidence.NONE,
                false,
                start.reason(),
                Optional.empty());
    }

    /** A decision of ours. */
    public static Transition decision(Registers before, Registers after, Optional<String> reason) {
        return evidence(Optional.empty(), before, after, Evidence.NONE).because(reason);
    }

    /** Something that became known. */
    public static Transition evidence(Optional<CallId> call, Registers before, Registers after, Evidence fact) {
        boolean corrected = after.evidence().compareTo(before.evidence()) > 0
                && before.status() != after.status()
                && CORRECTABLE.contains(before.status());
        return new Transition(
                call,
                Optional.of(before.status()),
                after.status(),
                after.control(),
                fact,
                corrected,
                Optional.empty(),
                Optional.empty());
    }

    public Transition because(Optional<String> why) {
        return new Transition(call, from, to, control, fact, corrected, why, providerCode);
    }

    /** With the provider's own code; an empty one counts as none. */
    public Transition saying(Optional<String> code) {
        return new Transition(call, from, to, control, fact, corrected, reason, code.filter(c -> !c.isEmpty()));
    }
}
