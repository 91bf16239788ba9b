package io.carillon.simulator.jetchat;

import io.carillon.adapters.jetchat.server.JetchatOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Several look-ups of which each must succeed. */
final class All {
    private All() {}

    /** The first refusal, if there is one. */
    static <A, B> JetchatOutcome<List<B>> of(List<A> wanted, Function<A, JetchatOutcome<B>> find) {
        JetchatOutcome<List<B>> all = JetchatOutcome.done(new ArrayList<>());
        for (A one : wanted) {
            all = all.then(found -> find.apply(one).map(value -> {
                found.add(value);
                return found;
            }));
        }
        return all;
    }
}
