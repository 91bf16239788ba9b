package io.carillon.adapters.store;

import static io.carillon.adapters.store.schema.Tables.DELIVERY;

import io.carillon.domain.delivery.Control;
import io.carillon.ports.store.Ledger.Rescheduled;
import java.sql.SQLException;
import java.util.List;

/** Moves what waits in the queue to an earlier time. */
final class DueTimes {
    private static final String SET_DUE =
            Sql.of(Sql.DIALECT.update(DELIVERY).set(DELIVERY.DUE, Sql.NUMBER).where(DELIVERY.ID.eq(Sql.NUMBER)));

    private DueTimes() {}

    static void bringForward(Session session, List<Rescheduled> deliveries) throws SQLException {
        for (Rescheduled sooner : deliveries) {
            var found = Delivery.find(session, sooner.delivery().value())
                    .filter(d -> d.registers.control() == Control.QUEUED)
                    .filter(d -> d.due.isAfter(sooner.due()));
            if (found.isPresent()) {
                found.get().due = sooner.due();
                session.update(SET_DUE, Times.micros(sooner.due()), found.get().id);
                session.recent.keep(found.get());
            }
        }
    }
}
