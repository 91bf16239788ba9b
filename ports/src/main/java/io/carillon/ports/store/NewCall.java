package io.carillon.ports.store;

import io.carillon.domain.channel.AccountId;
import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.delivery.CallId;
import io.carillon.domain.delivery.DeliveryId;
import java.time.Instant;
import java.util.List;

/** A network call about to be made. */
public record NewCall(CallId id, AccountId account, ChannelId channel, List<DeliveryId> deliveries, Instant startedAt) {
    public NewCall {
        deliveries = List.copyOf(deliveries);
    }
}
