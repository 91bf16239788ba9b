package io.carillon.simulator.jetchat;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** Gives ids. Guarded by the platform. */
final class Counters {
    private static final String FLOW = "f123";
    /** The first of each are those of the contract's samples. */
    private static final Map<String, Long> FIRST = Map.of("u", 111L, "t", 456L, "s", 789L, "v", 345L);

    private final Map<String, Long> next = new TreeMap<>();
    /** They start at the clock's time, so that a simulator started again gives other ids, and go on after a reset. */
    private long messages;

    Counters(Instant now) {
        messages = now.toEpochMilli();
    }

    String ns(String letter) {
        return FLOW + letter + id(letter, FIRST.get(letter));
    }

    long id(String kind, long first) {
        long id = next.getOrDefault(kind, first);
        next.put(kind, id + 1);
        return id;
    }

    long message() {
        return messages++;
    }

    void reset() {
        next.clear();
    }
}
