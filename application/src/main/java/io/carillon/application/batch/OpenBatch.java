package io.carillon.application.batch;

import io.carillon.domain.delivery.PublicStatus;
import io.carillon.ports.store.MessageQueries.BatchRow;
import io.carillon.ports.store.MessageQueries.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * A batch of which some messages are not final. Each of these becomes final by a change or by waiting in vain for a report; so
 * before as many changes were seen as there are open messages, or the horizon has passed, there is nothing to look at. Hence a
 * batch is counted some dozen times in its life, not at each of its changes.
 */
final class OpenBatch {
    private static final Duration AT_THE_LATEST = Duration.ofMinutes(15);

    final BatchRow row;
    private Instant looked = Instant.MIN;
    /** Changes of its messages since the last look; one message may count several times. */
    private int changes;
    /** How many were not final then, and how many of these are still in our hands. */
    private int open;

    private int ours;
    private Instant horizon = Instant.MIN;

    OpenBatch(BatchRow row) {
        this.row = row;
    }

    boolean holds(long message) {
        long first = row.firstMessage().value();
        return message >= first && message < first + row.accepted();
    }

    void changed() {
        changes++;
    }

    boolean isWorthALook(Instant now) {
        return changes >= open
                || changes >= ours && now.isAfter(horizon)
                || looked.plus(AT_THE_LATEST).isBefore(now);
    }

    /**
     * Takes the counts as they are now.
     *
     * @param finalFrom when a message of a status that changed at a time is final; see {@code MessageViews.finalFrom}
     * @return whether all messages are final
     */
    boolean look(
            Map<PublicStatus, Tally> tally,
            Instant now,
            BiFunction<PublicStatus, Instant, Optional<Instant>> finalFrom) {
        looked = now;
        changes = 0;
        open = 0;
        ours = 0;
        horizon = Instant.MIN;
        tally.forEach((status, count) -> {
            Optional<Instant> end = finalFrom.apply(status, awaitedSince(count.latest()));
            if (end.filter(now::isAfter).isEmpty()) {
                open += count.count();
                ours += end.isEmpty() ? count.count() : 0;
                horizon = end.filter(horizon::isBefore).orElse(horizon);
            }
        });
        return open == 0;
    }

    /** A report cannot come before the messages go out, which may be long after they were taken. */
    private Instant awaitedSince(Instant news) {
        return row.submission().sendAt().filter(news::isBefore).orElse(news);
    }
}
