package io.carillon.simulator.afilnet;

import io.carillon.simulator.count.UniqueDeliveries;
import java.util.List;
import java.util.TreeMap;

/** What was accepted: the latest kept whole, all of it counted. Safe for many threads. */
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

    /** A send with its number, by which pages are read. */
    record Numbered(long number, TakenSend send) {}

    synchronized void add(TakenSend send, AfilnetSettings settings) {
        sends++;
        deliveries.add(each -> each.accept(send.address()), send.content(), settings.keepUnique());
        kept.put(sends, send);
        while (kept.size() > settings.keepReceived()) {
            kept.pollFirstEntry();
        }
    }

    /** Up to {@code limit} sends whose number is greater than {@code after}, oldest first. */
    synchronized List<Numbered> page(long after, int limit) {
        return kept.tailMap(after, false).entrySet().stream()
                .limit(limit)
                .map(entry -> new Numbered(entry.getKey(), entry.getValue()))
                .toList();
    }

    synchronized Counts counts() {
        return new Counts(
                sends, sends, deliveries.unique(), deliveries.duplicates(), deliveries.untracked(), kept.size());
    }

    synchronized void reset() {
        kept.clear();
        deliveries = new UniqueDeliveries();
        sends = 0;
    }
}
