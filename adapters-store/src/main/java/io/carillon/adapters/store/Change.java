package io.carillon.adapters.store;

import io.carillon.domain.delivery.Control;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.delivery.Registers;
import java.util.Optional;
import java.util.Set;

/** What a log entry says of all the deliveries that it covers. */
record Change(
        Optional<Long> call,
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

    static Change admission(Control control, Optional<String> reason) {
        return new Change(
                Optional.empty(),
                Optional.empty(),
                Registers.at(control).status(),
                control,
                Evidence.NONE,
                false,
                reason,
                Optional.empty());
    }

    static Change decision(Registers before, Registers after, Optional<String> reason) {
        return evidence(Optional.empty(), before, after, Evidence.NONE).because(reason);
    }

    static Change evidence(Optional<Long> call, Registers before, Registers after, Evidence fact) {
        boolean corrected = after.evidence().compareTo(before.evidence()) > 0
                && before.status() != after.status()
                && CORRECTABLE.contains(before.status());
        return new Change(
                call,
                Optional.of(before.status()),
                after.status(),
                after.control(),
                fact,
                corrected,
                Optional.empty(),
                Optional.empty());
    }

    Change because(Optional<String> why) {
        return new Change(call, from, to, control, fact, corrected, why, providerCode);
    }

    Change saying(Optional<String> code) {
        return new Change(call, from, to, control, fact, corrected, reason, code.filter(c -> !c.isEmpty()));
    }
}
