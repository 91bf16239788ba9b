package io.carillon.simulator.fault;

import io.carillon.adapters.wire.server.WireReply;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The faults that act on one request. For one thread.
 *
 * @param random for what they draw themselves
 */
public record Drawn(List<Fault> faults, SplittableRandom random) {
    static final Drawn NOTHING = new Drawn(List.of(), new SplittableRandom(0));

    public boolean isEmpty() {
        return faults.isEmpty();
    }

    /** Whether the provider handles the request. */
    public boolean handled() {
        return faults.stream().allMatch(Fault::handled);
    }

    public void prepare(Target target) {
        faults.forEach(fault -> fault.prepare(target));
    }

    /** What becomes of reports or replies that are about to be handed out. */
    public <T> Rows<T> onRows(List<T> rows) {
        Rows<T> changed = Rows.of(rows);
        for (Fault fault : faults) {
            changed = fault.onRows(changed, random);
        }
        return changed;
    }

    public Answer applyTo(WireReply reply, Target target) {
        Answer answer = Answer.of(reply);
        for (Fault fault : faults) {
            answer = fault.applyTo(answer, target);
        }
        return answer;
    }

    /** Their names. */
    public List<String> kinds() {
        return faults.stream().map(Fault::kind).toList();
    }
}
