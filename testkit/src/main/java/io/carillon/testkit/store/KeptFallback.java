package io.carillon.testkit.store;

import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.delivery.FallbackStep;
import io.carillon.domain.delivery.PublicStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where a message may go next. */
final class KeptFallback {
    final List<FallbackStep> plan;
    /** The status of the message that the log told last. */
    PublicStatus shown;
    /** When the last step was due. */
    Instant since;

    Optional<Instant> due = Optional.empty();
    Optional<ChannelId> via = Optional.empty();

    KeptFallback(List<FallbackStep> plan, PublicStatus shown, Instant since) {
        this.plan = plan;
        this.shown = shown;
        this.since = since;
    }
}
