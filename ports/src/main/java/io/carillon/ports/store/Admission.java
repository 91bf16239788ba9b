package io.carillon.ports.store;

import io.carillon.domain.delivery.Control;

/** What the ledger did with something new. */
public sealed interface Admission {

    /** @param control where it starts: SCHEDULED, HELD or QUEUED */
    record Committed(Control control) implements Admission {}

    /** Nothing was kept, because the idempotency key is taken. */
    record KeyTaken(IdempotencyKeys.Entry entry) implements Admission {}
}
