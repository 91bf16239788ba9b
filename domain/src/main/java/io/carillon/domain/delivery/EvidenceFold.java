package io.carillon.domain.delivery;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Folds facts into the provider's register. The order and the number of copies of the facts make no difference. */
public final class EvidenceFold {
    private EvidenceFold() {}

    /** The registers of a delivery that we left at {@code control} and of which {@code facts} are known. */
    public static Registers of(Control control, Collection<Fact> facts) {
        Evidence evidence = Evidence.NONE;
        Set<CallId> unclear = new HashSet<>();
        Set<CallId> clear = new HashSet<>();
        for (Fact fact : facts) {
            evidence = evidence.join(fact.evidence());
            fact.call().ifPresent(call -> {
                if (fact.evidence() == Evidence.UNKNOWN) {
                    unclear.add(call);
                } else if (fact.evidence() != Evidence.NONE || fact.source() == Fact.Source.READ_BACK) {
                    // A look-up that proves nothing found nothing: the call is ruled out.
                    clear.add(call);
                }
            });
        }
        unclear.removeAll(clear);
        return new Registers(control, evidence, unclear.size());
    }
}
