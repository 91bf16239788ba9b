package io.carillon.adapters.store;

import static io.carillon.adapters.store.schema.Tables.DELIVERY;

import io.carillon.domain.delivery.Control;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.delivery.PublicStatus;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** The public status in SQL: the combinations of the registers that amount to it, asked of the domain's own function. */
final class StatusCondition {
    private StatusCondition() {}

    static Condition is(PublicStatus status) {
        List<Condition> ways = new ArrayList<>();
        for (Control control : Control.values()) {
            for (boolean unresolved : new boolean[] {false, true}) {
                var evidences = evidences(status, control, unresolved);
                if (!evidences.isEmpty()) {
                    ways.add(DELIVERY.CONTROL
                            .eq(DSL.inline((long) control.ordinal()))
                            .and(
                                    unresolved
                                            ? DELIVERY.UNRESOLVED.gt(DSL.inline(0L))
                                            : DELIVERY.UNRESOLVED.eq(DSL.inline(0L)))
                            .and(DELIVERY.EVIDENCE.in(evidences)));
                }
            }
        }
        // The status of a message with several deliveries is kept beside the first.
        return DSL.or(
                DELIVERY.CHAIN.isNull().and(DSL.or(ways)), DELIVERY.CHAIN.eq(DSL.inline((long) status.ordinal())));
    }

    private static List<Field<Long>> evidences(PublicStatus status, Control control, boolean unresolved) {
        List<Field<Long>> evidences = new ArrayList<>();
        for (Evidence evidence : Evidence.values()) {
            if (PublicStatus.of(control, evidence, unresolved) == status) {
                evidences.add(DSL.inline((long) evidence.ordinal()));
            }
        }
        return evidences;
    }
}
