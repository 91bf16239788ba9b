package io.carillon.ports.usecase.batch;

import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.message.BatchId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A batch as users see it: counts only, never one status.
 *
 * @param counts accepted recipients by status; they add up to {@code accepted}
 * @param completedAt when all its messages were found to be final
 */
public record BatchView(
        BatchId id,
        ChannelId channel,
        int accepted,
        int refused,
        Map<PublicStatus, Integer> counts,
        Instant createdAt,
        Optional<Instant> completedAt) {}
