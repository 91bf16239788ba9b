package io.carillon.adapters.store;

import static io.carillon.adapters.store.schema.Tables.DECISION;
import static io.carillon.adapters.store.schema.Tables.EXCHANGE;
import static io.carillon.adapters.store.schema.Tables.LOG;
import static io.carillon.adapters.store.schema.Tables.RAW_INTAKE;

import io.carillon.domain.event.LogEntry;
import io.carillon.domain.id.TimeOrderedIds;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jooq.impl.DSL;

/**
 * Deletes what is old, oldest first along the primary keys: ids grow with time, so that no index is needed and a look that
 * finds nothing costs next to nothing.
 */
final class Sweeping {
    static final String OLDEST_ENTRIES = Sql.of(Sql.DIALECT
            .select(LOG.POSITION, LOG.AT, LOG.KIND, LOG.MEMBERS)
            .from(LOG)
            .orderBy(LOG.POSITION)
            .limit(DSL.val(0)));
    static final String OLD_RAW = Sql.of(Sql.DIALECT
            .select(RAW_INTAKE.ID)
            .from(RAW_INTAKE)
            .where(RAW_INTAKE.ID.lt(Sql.NUMBER))
            .and(RAW_INTAKE.STATE.add(DSL.inline(0L)).eq(DSL.inline((long) RawRows.DONE)))
            .and(RAW_INTAKE.RECEIVED_AT.lt(Sql.NUMBER))
            .orderBy(RAW_INTAKE.ID)
            .limit(DSL.val(0)));
    static final String OLD_EXCHANGES = Sql.of(Sql.DIALECT
            .select(EXCHANGE.CALL)
            .from(EXCHANGE)
            .where(EXCHANGE.CALL.lt(Sql.NUMBER))
            .orderBy(EXCHANGE.CALL)
            .limit(DSL.val(0)));
    private static final String LAST =
            Sql.of(Sql.DIALECT.select(DSL.max(LOG.POSITION)).from(LOG));
    private static final String DELETE_ENTRIES =
            Sql.of(Sql.DIALECT.deleteFrom(LOG).where(LOG.POSITION.le(Sql.NUMBER)));
    private static final String DELETE_DECISION = Sql.of(Sql.DIALECT
            .deleteFrom(DECISION)
            .where(DECISION.DELIVERY.eq(Sql.NUMBER).and(DECISION.POSITION.eq(Sql.NUMBER))));
    private static final String DELETE_RAW =
            Sql.of(Sql.DIALECT.deleteFrom(RAW_INTAKE).where(RAW_INTAKE.ID.eq(Sql.NUMBER)));
    private static final String DELETE_EXCHANGE =
            Sql.of(Sql.DIALECT.deleteFrom(EXCHANGE).where(EXCHANGE.CALL.eq(Sql.NUMBER)));

    private final Session session;

    Sweeping(Session session) {
        this.session = session;
    }

    private record Entry(long position, long at, int kind, byte[] members) {}

    int log(Instant before, int most) throws SQLException {
        long last = session.number(LAST);
        List<Entry> old = new ArrayList<>();
        for (Entry entry : session.list(
                OLDEST_ENTRIES, row -> new Entry(row.number(), row.number(), row.small(), row.bytes()), most)) {
            if (entry.at() >= Times.micros(before) || entry.position() == last) {
                break;
            }
            old.add(entry);
        }
        for (Entry entry : old) {
            if (entry.kind() == LogEntry.Kind.DECISION.ordinal()) {
                for (long delivery : PackedIds.read(entry.members())) {
                    session.update(DELETE_DECISION, delivery, entry.position());
                }
            }
        }
        if (!old.isEmpty()) {
            session.update(DELETE_ENTRIES, old.get(old.size() - 1).position());
        }
        return old.size();
    }

    int rawIntake(Instant before, int most) throws SQLException {
        List<Long> old =
                session.list(OLD_RAW, Row::number, TimeOrderedIds.lowestAt(before), Times.micros(before), most);
        return deleted(DELETE_RAW, old);
    }

    int exchanges(Instant before, int most) throws SQLException {
        return deleted(
                DELETE_EXCHANGE, session.list(OLD_EXCHANGES, Row::number, TimeOrderedIds.lowestAt(before), most));
    }

    private int deleted(String delete, List<Long> ids) throws SQLException {
        for (long id : ids) {
            session.update(delete, id);
        }
        return ids.size();
    }
}
