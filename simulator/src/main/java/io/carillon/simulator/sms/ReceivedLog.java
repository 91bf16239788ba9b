package io.carillon.simulator.sms;

import io.carillon.simulator.count.UniqueDeliveries;
import java.util.Collection;
import java.util.TreeMap;

/** What was accepted: the latest kept whole, all of it counted. Safe for many threads. */
final class ReceivedLog {
    private final TreeMap<Long, AcceptedSend> kept = new TreeMap<>();
    private UniqueDeliveries deliveries = new UniqueDeliveries();
    private long sends;
    private long numbers;
    private long keptNumbers;

    /** Counters since the start or the last reset. */
    record Counts(
            long acceptedSends,
            long deliveries,
            long uniqueDeliveries,
            long duplicateDeliveries,
            long untrackedDeliveries,
            long keptSends) {}

    synchronized void add(AcceptedSend send, PlatformSettings settings) {
        sends++;
        numbers += send.numbers().count();
        deliveries.add(send.numbers()::forEach, send.content(), settings.keepUnique());
        kept.put(send.taskId(), send);
        keptNumbers += send.numbers().count();
        while (keptNumbers > settings.keepReceived()) {
            keptNumbers -= kept.pollFirstEntry().getValue().numbers().count();
        }
    }

    /** Up to {@code limit} sends whose task id is greater than {@code after}, oldest first. */
    synchronized Collection<AcceptedSend> page(long after, int limit) {
        return kept.tailMap(after, false).values().stream().limit(limit).toList();
    }

    synchronized Counts counts() {
        return new Counts(
                sends, numbers, deliveries.unique(), deliveries.duplicates(), deliveries.untracked(), kept.size());
    }

    synchronized void reset() {
        kept.clear();
        deliveries = new UniqueDeliveries();
        sends = 0;
        numbers = 0;
        keptNumbers = 0;
    }
}
