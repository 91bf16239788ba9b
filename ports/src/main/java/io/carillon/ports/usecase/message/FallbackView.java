package io.carillon.ports.usecase.message;

import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.delivery.Goal;
import io.carillon.domain.delivery.PublicStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The further steps of a message.
 *
 * @param nextAt when the next step is started, if nothing becomes known before; empty when none is to be expected, and while the
 *     outcome of the step before is unclear
 * @param isOver whether no further step is to be expected
 * @param deliveredVia the channel of the step that was the first to be known as delivered or read
 */
public record FallbackView(
        List<Step> steps, Optional<Instant> nextAt, boolean isOver, Optional<ChannelId> deliveredVia) {
    public FallbackView {
        steps = List.copyOf(steps);
    }

    /** @param status empty while it is not started */
    public record Step(
            ChannelId channel,
            Address to,
            Goal unless,
            Duration within,
            Optional<PublicStatus> status,
            Optional<String> reason) {}
}
