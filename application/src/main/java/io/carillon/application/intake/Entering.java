package io.carillon.application.intake;

import io.carillon.application.channel.AccountRuntime;
import io.carillon.ports.store.Intake;
import java.util.List;

/** Brings what a page said into the store, a part at a time. Blocks until the part is committed. */
interface Entering<T> {

    void enter(AccountRuntime account, Part<T> part);

    /** A part of what one raw reply says. @param to exclusive */
    record Part<T>(Intake.Raw raw, List<T> all, int from, int to) {
        List<T> items() {
            return all.subList(from, to);
        }

        boolean isLast() {
            return to == all.size();
        }
    }
}
