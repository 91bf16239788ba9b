package io.carillon.simulator.http;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every request that came, also those that were dropped: counted, the last ones kept. Safe for many threads. */
public final class Traffic {
    private static final int KEPT = 1000;

    private final Clock clock;
    private final Deque<Seen> recent = new ArrayDeque<>();
    private final Map<String, Long> counts = new TreeMap<>();
    private long total;
    private int inFlight;
    private int maxInFlight;

    public Traffic(Clock clock) {
        this.clock = clock;
    }

    /**
     * One request. Parameters are left out: they carry credentials.
     *
     * @param status of the answer; 0 when the connection was cut
     * @param faults that acted on it
     */
    public record Seen(
            long number,
            String at,
            String api,
            String method,
            String path,
            String account,
            int status,
            List<String> faults) {}

    /**
     * @param counts by interface
     * @param recent newest first
     */
    public record Summary(long total, Map<String, Long> counts, int inFlight, int maxInFlight, List<Seen> recent) {}

    String now() {
        return clock.instant().toString();
    }

    /** Counts a request and gives it its number, from 1. */
    synchronized long begin(String api) {
        counts.merge(api, 1L, Long::sum);
        inFlight++;
        maxInFlight = Math.max(maxInFlight, inFlight);
        return ++total;
    }

    synchronized void keep(Seen seen) {
        if (recent.size() == KEPT) {
            recent.removeLast();
        }
        recent.addFirst(seen);
    }

    /** The answer is out, or the connection is cut. */
    synchronized void end() {
        inFlight--;
    }

    /** What is still under way stays counted as such. */
    synchronized void reset() {
        recent.clear();
        counts.clear();
        total = 0;
        maxInFlight = inFlight;
    }

    public synchronized Summary summary(int last) {
        List<Seen> newest = new ArrayList<>(recent).subList(0, Math.min(last, recent.size()));
        return new Summary(total, new TreeMap<>(counts), inFlight, maxInFlight, List.copyOf(newest));
    }
}
