package io.carillon.application.dispatch;

import io.carillon.application.channel.ChannelRuntime;
import io.carillon.domain.message.Lane;
import io.carillon.ports.store.DispatchQueries;
import io.carillon.ports.store.DispatchQueries.Waiting;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A channel's queue: the window in memory, and the knowledge of what the store may hold beyond it. Only the dispatch thread
 * touches it.
 */
final class ChannelQueue {
    private static final int LEAST_LOW = 200;
    private static final int LEAST_READ = 1_000;

    private final ChannelRuntime channel;
    private final DispatchQueries store;
    private final Window window = new Window();
    /** Below that more is read, so that a call is not made smaller than need be because the rest was not read yet. */
    private final int low;

    private final int read;
    /** The first lane of which the store may hold due deliveries that the window does not; empty when it holds none. */
    private Optional<Lane> beyond = Optional.of(Lane.REPLY);

    private Instant nextDue = Instant.MAX;
    private boolean waitsForTheRate;

    ChannelQueue(ChannelRuntime channel, DispatchQueries store) {
        this.channel = channel;
        this.store = store;
        int most = channel.provider().capabilities().maxRecipients();
        this.low = Math.max(LEAST_LOW, most);
        this.read = Math.max(LEAST_READ, 2 * most);
    }

    ChannelRuntime channel() {
        return channel;
    }

    Window window() {
        return window;
    }

    /** Takes in what was just committed, unless older ones of its lane still wait in the store: they come first. */
    void offer(Waiting delivery) {
        Lane lane = delivery.submission().lane();
        boolean inOrder = beyond.map(first -> lane.compareTo(first) < 0).orElse(true);
        if (inOrder && window.size() < read) {
            window.add(delivery);
        } else if (inOrder) {
            beyond = Optional.of(lane);
        }
    }

    /** The store may hold something new. */
    void lookAgain() {
        beyond = Optional.of(Lane.REPLY);
    }

    void dueAt(Instant due) {
        if (due.isBefore(nextDue)) {
            nextDue = due;
        }
    }

    /** Whether something fell due since the last time; asking resets it until the next refill. */
    boolean fellDue(Instant now) {
        boolean due = !nextDue.isAfter(now);
        if (due) {
            nextDue = Instant.MAX;
        }
        return due;
    }

    /** Whether nobody waits for the rate on this queue's behalf yet: one timer is enough, however often it is looked at. */
    boolean startWaiting() {
        boolean first = !waitsForTheRate;
        waitsForTheRate = true;
        return first;
    }

    void stopWaiting() {
        waitsForTheRate = false;
    }

    /** Reads from the store when the window runs low; what goes before a bulk is read also when bulks fill the window. */
    void refill(Instant now) {
        boolean runsLow = window.size() < low;
        int urgent = runsLow ? 0 : window.sizeBefore(Lane.BULK);
        if (beyond.isEmpty() || !runsLow && (beyond.get() == Lane.BULK || urgent >= low)) {
            return;
        }
        int most = runsLow ? read + window.known() : low + urgent;
        List<Waiting> due = store.due(channel.id(), now, most);
        due.stream().filter(d -> runsLow || d.submission().lane() != Lane.BULK).forEach(window::add);
        boolean allRead = due.size() < most;
        beyond = allRead && runsLow
                ? Optional.empty()
                : Optional.of(
                        allRead
                                ? Lane.BULK
                                : due.get(due.size() - 1).submission().lane());
        nextDue = store.nextDue(channel.id(), now).orElse(Instant.MAX);
    }
}
