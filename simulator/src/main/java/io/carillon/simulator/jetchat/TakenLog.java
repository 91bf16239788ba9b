package io.carillon.simulator.jetchat;

import io.carillon.simulator.count.UniqueDeliveries;
import java.util.List;
import java.util.TreeMap;

/** What was accepted: the latest kept whole, all of it counted. Guarded by the platform. */
final class TakenLog {
    private final TreeMap<Long, TakenSend> kept = new TreeMap<>();
    private UniqueDeliveries deliveries = new UniqueDeliveries();
    private long sends;

    /** Counters since the start or the last reset; each send is one delivery. */
    record Counts(
            long acceptedSends,
            long deliveries,
            long uniqueDeliveries,
            long duplicateDeliveries,
            long untrackedDeliveries,
            long keptSends) {}

    void add(TakenSend send, JetchatSettings settings) {
        sends++;
        String content = send.operation() + ' ' + send.content();
        deliveries.add(each -> each.accept(send.userNs()), content, settings.keepUnique());
        kept.put(sends, send);
        while (kept.size() > settings.keepReceived()) {
            kept.pollFirstEntry();
        }
    }

    /** Up to {@code limit} sends, by number, whose number is greater than {@code after}, oldest first. */
    TreeMap<Long, TakenSend> page(long after, int limit) {
        TreeMap<Long, TakenSend> page = new TreeMap<>();
        List<Long> numbers =
                kept.tailMap(after, false).keySet().stream().limit(limit).toList();
        numbers.forEach(number -> page.put(number, kept.get(number)));
        return page;
    }

    Counts counts() {
        return new Counts(
                sends, sends, deliveries.unique(), deliveries.duplicates(), deliveries.untracked(), kept.size());
    }

    void reset() {
        kept.clear();
        deliveries = new UniqueDeliveries();
        sends = 0;
    }
}
