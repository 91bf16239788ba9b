package io.carillon.domain.delivery;

import java.time.Instant;
import java.util.Optional;

/**
 * Immutable evidence about one delivery.
 *
 * @param call the call it speaks of, where known
 * @param evidence what it proves; {@link Evidence#NONE} for a code that we do not know, kept without effect
 * @param occurredAt the provider's own time, where it gave one
 */
public record Fact(
        DeliveryId delivery,
        Optional<CallId> call,
        Evidence evidence,
        Source source,
        Optional<String> providerCode,
        Optional<String> detail,
        Optional<Instant> occurredAt,
        Instant recordedAt) {

    /** How a fact came to be tied to its delivery. */
    public enum Source {
        /** The reply to our own call. */
        REPLY,
        /** A provider's report that carries a reference we know. */
        REPORT,
        /** A provider's report tied to the only call it can speak of. */
        INFERRED,
        /** Looked up at the provider after an unclear outcome. */
        READ_BACK,
        /** Our own conclusion, such as after a crash. */
        RECOVERY;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
