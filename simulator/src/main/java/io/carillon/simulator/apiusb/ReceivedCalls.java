package io.carillon.simulator.apiusb;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Every call that was taken: the latest kept whole, all of them counted. Safe for many threads. */
final class ReceivedCalls {
    private final TreeMap<Long, ReceivedCall> kept = new TreeMap<>();
    private final Set<Delivery> seen = new HashSet<>();
    private final Map<String, Long> perService = new HashMap<>();
    private long calls;
    private long keptReceivers;
    private long deliveries;
    private long duplicates;
    private long untracked;
    private long unknown;

    /** One message to one member. */
    private record Delivery(String uuid, String type, String data) {}

    /** Counters since the start or the last reset. */
    record Counts(
            long acceptedCalls,
            Map<String, Long> acceptedByService,
            long deliveries,
            long uniqueDeliveries,
            long duplicateDeliveries,
            long untrackedDeliveries,
            long unknownReceivers,
            long keptCalls) {}

    synchronized void add(ReceivedCall call, ApiusbSettings settings) {
        calls++;
        perService.merge(call.service(), 1L, Long::sum);
        unknown += call.unknown().size();
        Set<String> nobody = Set.copyOf(call.unknown());
        call.uuids().stream().filter(uuid -> !nobody.contains(uuid)).forEach(uuid -> count(uuid, call, settings));
        kept.put(call.number(), call);
        keptReceivers += call.uuids().size();
        while (keptReceivers > settings.keepReceived()) {
            keptReceivers -= kept.pollFirstEntry().getValue().uuids().size();
        }
    }

    /** Up to {@code limit} calls whose number is greater than {@code after}, oldest first. */
    synchronized Collection<ReceivedCall> page(long after, int limit) {
        return kept.tailMap(after, false).values().stream().limit(limit).toList();
    }

    synchronized Counts counts() {
        return new Counts(
                calls, new TreeMap<>(perService), deliveries, seen.size(), duplicates, untracked, unknown, kept.size());
    }

    synchronized void reset() {
        kept.clear();
        seen.clear();
        perService.clear();
        calls = 0;
        keptReceivers = 0;
        deliveries = 0;
        duplicates = 0;
        untracked = 0;
        unknown = 0;
    }

    private void count(String uuid, ReceivedCall call, ApiusbSettings settings) {
        deliveries++;
        Delivery delivery = new Delivery(uuid, call.type(), call.data());
        if (seen.contains(delivery)) {
            duplicates++;
        } else if (seen.size() >= settings.keepUnique()) {
            untracked++;
        } else {
            seen.add(delivery);
        }
    }
}
