package io.carillon.application.dispatch;

import io.carillon.application.channel.ChannelRuntime;
import io.carillon.application.quiet.QuietTimes;
import io.carillon.ports.store.DispatchQueries.Waiting;
import io.carillon.ports.store.Ledger.Rescheduled;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The last look before a call is made: whatever way a delivery became due, nothing goes out in the quiet hours of its
 * recipient. Gathers what has to wait. One for each look at a queue.
 */
final class QuietGate {
    /** So that one commit does not hold the writer for long; the rest follows after it. */
    private static final int MOST = 500;

    private final QuietTimes times;
    private final ChannelRuntime channel;
    private final Instant now;
    private final List<Waiting> kept = new ArrayList<>();
    private final List<Rescheduled> until = new ArrayList<>();

    QuietGate(QuietTimes times, ChannelRuntime channel, Instant now) {
        this.times = times;
        this.channel = channel;
        this.now = now;
    }

    /** Those of the deliveries that may go out now. */
    List<Waiting> through(List<Waiting> deliveries) {
        if (channel.quietHours().isEmpty()) {
            return deliveries;
        }
        List<Waiting> going = new ArrayList<>(deliveries.size());
        for (Waiting delivery : deliveries) {
            Optional<Instant> end = times.keptUntil(channel, delivery.to(), delivery.submission(), now);
            if (end.isEmpty()) {
                going.add(delivery);
            } else {
                kept.add(delivery);
                until.add(new Rescheduled(delivery.delivery(), end.get()));
            }
        }
        return going;
    }

    boolean isFull() {
        return kept.size() >= MOST;
    }

    /** What has to wait. */
    List<Waiting> kept() {
        return kept;
    }

    /** The same, with the times. */
    List<Rescheduled> until() {
        return until;
    }
}
