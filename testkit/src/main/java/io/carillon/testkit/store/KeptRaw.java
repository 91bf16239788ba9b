package io.carillon.testkit.store;

import io.carillon.domain.delivery.Complaint;
import io.carillon.ports.store.Intake;
import io.carillon.ports.store.IntakeQueries.Pending;
import java.util.Optional;

/** A raw reply as it stands. */
final class KeptRaw {
    final Intake.Raw raw;
    int entered;
    boolean done;
    Optional<Complaint> quarantined = Optional.empty();

    KeptRaw(Intake.Raw raw) {
        this.raw = raw;
    }

    /** @param last whether nothing is left to enter */
    void enteredUpTo(int end, boolean last) {
        entered = Math.max(entered, end);
        if (last) {
            done = true;
            quarantined = Optional.empty();
        }
    }

    boolean isPending() {
        return !done && quarantined.isEmpty();
    }

    Pending pending() {
        return new Pending(raw, entered);
    }
}
