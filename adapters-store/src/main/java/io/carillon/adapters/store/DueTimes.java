package io.carillon.adapters.store;

import static io.carillon.adapters.store.schema.Tables.DELIVERY;

import io.carillon.ports.store.Ledger.Rescheduled;
import java.sql.SQLException;
import java.util.List;
import org.jooq.impl.DSL;

/** Moves what waits in the queue to an earlier time. */
final class DueTimes {
    private static final String SOONER = Sql.of(Sql.DIALECT
            .update(DELIVERY)
            .set(DELIVERY.DUE, Sql.NUMBER)
            .where(DELIVERY.ID.eq(Sql.NUMBER))
            .and(DELIVERY.CONTROL.eq(DSL.inline(2L)))
            .and(DELIVERY.DUE.gt(Sql.NUMBER)));

    private DueTimes() {}

    static void bringForward(Session session, List<Rescheduled> deliveries) throws SQLException {
        for (Rescheduled sooner : deliveries) {
            long due = Times.micros(sooner.due());
            session.update(SOONER, due, sooner.delivery().value(), due);
        }
    }
}
