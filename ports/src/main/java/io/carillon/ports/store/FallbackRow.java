package io.carillon.ports.store;

import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.delivery.FallbackStep;
import io.carillon.ports.store.MessageQueries.DeliveryRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The further steps of a message.
 *
 * @param plan all of them, in order
 * @param started the deliveries of those that were started, in order
 * @param due when it is decided next whether a further step is started, if nothing becomes known before; empty when none is to be
 *     expected
 * @param deliveredVia the channel of the step that was the first to be known as delivered or read
 */
public record FallbackRow(
        List<FallbackStep> plan, List<DeliveryRow> started, Optional<Instant> due, Optional<ChannelId> deliveredVia) {
    public FallbackRow {
        plan = List.copyOf(plan);
        started = List.copyOf(started);
    }
}
