package io.carillon.simulator.fault;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The rules in force at one provider. Requests that come one after the other meet the same faults in every run with the
 * same seed. Safe for many threads.
 */
public final class FaultScript {
    private final long seed;
    private final List<FaultRule> initial;
    private final List<Entry> entries = new ArrayList<>();
    private SplittableRandom random;
    private volatile boolean idle = true;

    /**
     * @param rules in force from the start, and again after a restart
     */
    public FaultScript(long seed, Collection<FaultRule> rules) {
        this.seed = seed;
        this.initial = List.copyOf(rules);
        this.random = new SplittableRandom(seed);
        add(initial);
    }

    /** A rule and how often it looked at a request and acted. */
    public record Tally(FaultRule rule, long seen, long fired) {}

    public synchronized void add(Collection<FaultRule> rules) {
        rules.forEach(rule -> entries.add(new Entry(rule)));
        idle = entries.isEmpty();
    }

    /** Forgets all rules and starts the seed again. */
    public synchronized void clear() {
        entries.clear();
        random = new SplittableRandom(seed);
        idle = true;
    }

    /** Back to the rules of the start, none of which has seen a request. */
    public synchronized void restart() {
        clear();
        add(initial);
    }

    public synchronized List<Tally> tallies() {
        return entries.stream().map(Entry::tally).toList();
    }

    /** What happens to the request that has just come. */
    public Drawn draw(String api) {
        return idle ? Drawn.NOTHING : drawFrom(api);
    }

    private synchronized Drawn drawFrom(String api) {
        List<Fault> faults = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.rule.concerns(api) && entry.fires(random)) {
                faults.add(entry.rule.fault());
            }
        }
        idle = entries.stream().allMatch(Entry::spent);
        return faults.isEmpty() ? Drawn.NOTHING : new Drawn(List.copyOf(faults), random.split());
    }

    private static final class Entry {
        private final FaultRule rule;
        private long seen;
        private long fired;

        Entry(FaultRule rule) {
            this.rule = rule;
        }

        boolean fires(SplittableRandom random) {
            seen++;
            boolean fires = rule.trigger().fires(seen, random);
            fired += fires ? 1 : 0;
            return fires;
        }

        boolean spent() {
            return rule.trigger().spent(seen);
        }

        Tally tally() {
            return new Tally(rule, seen, fired);
        }
    }
}
