package io.carillon.ports.store;

import io.carillon.domain.delivery.CallId;
import io.carillon.domain.delivery.CallState;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.delivery.Control;
import io.carillon.domain.delivery.DeliveryId;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.message.ProviderReference;
import io.carillon.ports.provider.Exchange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a call ended.
 *
 * @param state ANSWERED or UNRESOLVED
 * @param exchange only for unclear outcomes
 */
public record CallResult(
        CallId call,
        CallState state,
        Instant endedAt,
        Optional<ProviderReference> reference,
        Optional<Complaint> complaint,
        Optional<Exchange> exchange,
        List<OfDelivery> deliveries) {
    public CallResult {
        deliveries = List.copyOf(deliveries);
    }

    /**
     * What it means for one delivery.
     *
     * @param fact ACCEPTED, UNKNOWN, or NONE when certainly not taken
     * @param next where we want the delivery; applied only where {@link io.carillon.domain.delivery.Settlement} allows
     * @param due when it may be tried again, where {@code next} waits
     * @param reason the short word shown beside the status
     * @param reference the provider's id of this recipient's message
     */
    public record OfDelivery(
            DeliveryId delivery,
            Evidence fact,
            Control next,
            Instant due,
            Optional<String> reason,
            Optional<ProviderReference> reference) {}
}
