package io.carillon.testkit.store;

import io.carillon.domain.delivery.CallId;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.delivery.Control;
import io.carillon.domain.delivery.DeliveryId;
import io.carillon.domain.delivery.DeliveryReport;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.delivery.Registers;
import io.carillon.domain.message.ProviderReference;
import io.carillon.ports.store.MessageQueries.DeliveryRow;
import java.time.Instant;
import java.util.Optional;

/** A delivery as it stands. */
final class KeptDelivery {
    final DeliveryId id;
    Registers registers;
    Instant due;
    Optional<String> reason;
    int tries;
    Optional<CallId> call = Optional.empty();
    Optional<ProviderReference> reference = Optional.empty();
    private Optional<Complaint> reported = Optional.empty();
    Instant updatedAt;

    KeptDelivery(DeliveryRow row) {
        id = row.id();
        registers = row.registers();
        due = row.due();
        reason = row.reason();
        updatedAt = row.updatedAt();
    }

    void start(CallId carrier, Instant at) {
        registers = registers.with(Control.DISPATCHING);
        call = Optional.of(carrier);
        tries++;
        reason = Optional.empty();
        reported = Optional.empty();
        updatedAt = at;
    }

    /** Its own reference, unless it has one. */
    void refer(ProviderReference own, Instant at) {
        if (reference.isEmpty()) {
            reference = Optional.of(own);
            updatedAt = at;
        }
    }

    void learn(Registers after, DeliveryReport report, Instant at) {
        settle(after, Optional.empty(), at);
        if (report.evidence() == Evidence.UNDELIVERED && after.evidence() == Evidence.UNDELIVERED) {
            reported = Optional.of(new Complaint(
                    "undelivered", report.providerCode(), report.detail().orElse("")));
        }
    }

    /** @param reasonThere the reason where our register moves; where it does not, the old one stands */
    void settle(Registers after, Optional<String> reasonThere, Instant at) {
        if (after.control() != registers.control()) {
            reason = reasonThere;
        }
        registers = after;
        updatedAt = at;
    }

    DeliveryRow row(MemoryState state) {
        Optional<KeptCall> latest = call.map(state.calls::get);
        return new DeliveryRow(
                id,
                registers,
                due,
                reason,
                tries,
                call,
                latest.flatMap(c -> c.reference),
                reference,
                registers.evidence() == Evidence.UNDELIVERED && reported.isPresent()
                        ? reported
                        : latest.flatMap(c -> c.complaint),
                updatedAt);
    }
}
