package io.carillon.application.dispatch;

import io.carillon.domain.conversation.Address;
import io.carillon.domain.delivery.DeliveryId;
import io.carillon.domain.message.Content;
import io.carillon.domain.message.Lane;
import io.carillon.domain.message.Options;
import io.carillon.ports.store.DispatchQueries.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The part of a channel's queue that is in memory. Groups deliveries that may share a call: the same lane, content, options
 * and provider's schedule. Keeps the order per recipient: within a lane a delivery is handed out only when the ones before
 * it to the same address have ended. Not safe for use by several threads.
 */
final class Window {

    /** A call to be made. */
    record Group(Lane lane, List<Waiting> deliveries) {}

    private record Key(Content content, Options options, Optional<Instant> providerSchedule) {
        static Key of(Waiting waiting) {
            var submission = waiting.submission();
            return new Key(
                    submission.content(),
                    submission.options(),
                    submission.scheduledByProvider() ? submission.sendAt() : Optional.empty());
        }
    }

    private record Line(Lane lane, Address to) {
        static Line of(Waiting waiting) {
            return new Line(waiting.submission().lane(), waiting.to());
        }
    }

    private static final Duration LONGEST_GROWTH = Duration.ofSeconds(2);

    private final Map<Lane, LinkedHashMap<Key, ArrayDeque<Waiting>>> lanes = new EnumMap<>(Lane.class);
    private final Map<Line, ArrayDeque<DeliveryId>> lines = new HashMap<>();
    private final Set<DeliveryId> known = new HashSet<>();
    private final Deque<List<Waiting>> splits = new ArrayDeque<>();
    private int waiting;

    /** Deliveries that can still be handed out. */
    int size() {
        return waiting;
    }

    /** Deliveries of the lanes before this one that can still be handed out. */
    int sizeBefore(Lane lane) {
        return lanes.entrySet().stream()
                .filter(entry -> entry.getKey().compareTo(lane) < 0)
                .flatMap(entry -> entry.getValue().values().stream())
                .mapToInt(ArrayDeque::size)
                .sum();
    }

    boolean hasAny() {
        return waiting > 0 || !splits.isEmpty();
    }

    /** Deliveries that were handed out and have not been forgotten, or still wait here. */
    int known() {
        return known.size();
    }

    /** Takes a delivery in; one that is known already changes nothing. */
    void add(Waiting delivery) {
        if (!known.add(delivery.delivery())) {
            return;
        }
        lanes.computeIfAbsent(delivery.submission().lane(), lane -> new LinkedHashMap<>())
                .computeIfAbsent(Key.of(delivery), key -> new ArrayDeque<>())
                .add(delivery);
        lines.computeIfAbsent(Line.of(delivery), line -> new ArrayDeque<>()).add(delivery.delivery());
        waiting++;
    }

    /**
     * The next group, of at most {@code most} deliveries; empty when nothing may go now. What is handed out stays known, and
     * its addresses stay busy, until {@link #forget}.
     *
     * @param growing whether more of a bulk is just being made: a group of it that is not full waits for that, not for long
     */
    Optional<Group> take(int most, Instant now, boolean growing) {
        while (!splits.isEmpty()) {
            List<Waiting> half = unexpired(splits.poll(), now);
            if (!half.isEmpty()) {
                return Optional.of(new Group(half.get(0).submission().lane(), half));
            }
        }
        for (var lane : lanes.entrySet()) {
            Iterator<ArrayDeque<Waiting>> groups = lane.getValue().values().iterator();
            while (groups.hasNext()) {
                ArrayDeque<Waiting> group = groups.next();
                if (growing && lane.getKey() == Lane.BULK && group.size() < most && isYoung(group.peek(), now)) {
                    continue;
                }
                List<Waiting> taken = takeFrom(group, most, now);
                if (group.isEmpty()) {
                    groups.remove();
                }
                if (!taken.isEmpty()) {
                    return Optional.of(new Group(lane.getKey(), taken));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isYoung(Waiting delivery, Instant now) {
        return delivery.due().plus(LONGEST_GROWTH).isAfter(now);
    }

    private List<Waiting> unexpired(List<Waiting> half, Instant now) {
        half.stream().filter(d -> hasExpired(d, now)).forEach(this::forget);
        return half.stream().filter(d -> !hasExpired(d, now)).toList();
    }

    /** The ledger ends what has run out of time; it must not be sent meanwhile. */
    private static boolean hasExpired(Waiting delivery, Instant now) {
        return !delivery.submission().expiresAt().isAfter(now);
    }

    private List<Waiting> takeFrom(ArrayDeque<Waiting> group, int most, Instant now) {
        List<Waiting> taken = new ArrayList<>();
        Iterator<Waiting> candidates = group.iterator();
        while (candidates.hasNext() && taken.size() < most) {
            Waiting candidate = candidates.next();
            if (hasExpired(candidate, now)) {
                candidates.remove();
                waiting--;
                forget(candidate);
            } else if (lines.get(Line.of(candidate)).peek().equals(candidate.delivery())) {
                candidates.remove();
                waiting--;
                taken.add(candidate);
            }
        }
        return taken;
    }

    /** Hands the halves of a refused group out next, each as a call of its own. */
    void split(List<Waiting> refused) {
        int middle = refused.size() / 2;
        splits.add(List.copyOf(refused.subList(0, middle)));
        splits.add(List.copyOf(refused.subList(middle, refused.size())));
    }

    /** Takes out what is not going to be sent. What was handed out stays known until {@link #forget}. */
    void withdraw(Set<DeliveryId> deliveries) {
        lanes.values().forEach(groups -> groups.values().removeIf(group -> {
            int before = group.size();
            group.removeIf(d -> isWithdrawn(d, deliveries));
            waiting -= before - group.size();
            return group.isEmpty();
        }));
        List<List<Waiting>> halves = List.copyOf(splits);
        splits.clear();
        halves.forEach(half -> splits.add(
                half.stream().filter(d -> !isWithdrawn(d, deliveries)).toList()));
    }

    private boolean isWithdrawn(Waiting delivery, Set<DeliveryId> deliveries) {
        boolean withdrawn = deliveries.contains(delivery.delivery());
        if (withdrawn) {
            forget(delivery);
        }
        return withdrawn;
    }

    /** A delivery that was handed out has ended, or waits in the store again: its address is free. */
    void forget(Waiting delivery) {
        known.remove(delivery.delivery());
        Line line = Line.of(delivery);
        ArrayDeque<DeliveryId> queue = lines.get(line);
        if (queue != null) {
            queue.remove(delivery.delivery());
            if (queue.isEmpty()) {
                lines.remove(line);
            }
        }
    }
}
