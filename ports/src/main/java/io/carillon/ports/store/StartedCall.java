package io.carillon.ports.store;

import io.carillon.domain.delivery.CallId;
import io.carillon.domain.delivery.DeliveryId;
import java.util.List;

/** A call whose start is durable. @param claimed the deliveries that are its own now; those missing were no longer queued. If none, no call was kept */
public record StartedCall(CallId id, List<DeliveryId> claimed) {
    public StartedCall {
        claimed = List.copyOf(claimed);
    }
}
