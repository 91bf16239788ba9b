package io.carillon.application.dispatch;

import io.carillon.application.channel.ChannelRuntime;
import io.carillon.domain.delivery.CallId;
import io.carillon.ports.store.DispatchQueries.Waiting;
import java.time.Instant;
import java.util.List;

/** A call that was started for these deliveries. */
record ActiveCall(CallId id, ChannelRuntime channel, List<Waiting> deliveries, Instant startedAt) {
    ActiveCall {
        deliveries = List.copyOf(deliveries);
    }
}
