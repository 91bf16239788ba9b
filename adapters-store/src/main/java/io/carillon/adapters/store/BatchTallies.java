package io.carillon.adapters.store;

import static io.carillon.adapters.store.schema.Tables.BATCH;
import static io.carillon.adapters.store.schema.Tables.DELIVERY;
import static io.carillon.adapters.store.schema.Tables.LOG;

import io.carillon.domain.delivery.Control;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.delivery.Registers;
import io.carillon.domain.message.BatchId;
import io.carillon.ports.store.MessageQueries.Tally;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.impl.DSL;

/** Counts a batch's messages by the range of their keys, and marks the batches that are completed. */
final class BatchTallies {
    static final String TALLY = Sql.of(Sql.DIALECT
            .select(DELIVERY.CONTROL, DELIVERY.EVIDENCE, DELIVERY.UNRESOLVED, DSL.count(), DSL.max(DELIVERY.UPDATED_AT))
            .from(DELIVERY)
            .where(DELIVERY.ID.between(Sql.NUMBER, Sql.NUMBER))
            .groupBy(DELIVERY.CONTROL, DELIVERY.EVIDENCE, DELIVERY.UNRESOLVED));
    static final String INCOMPLETE = Sql.of(Sql.DIALECT
            .select(BATCH.ID)
            .from(BATCH)
            .where(BATCH.COMPLETED_AT.isNull())
            .orderBy(BATCH.ID));
    private static final String MARK =
            Sql.of(Sql.DIALECT.update(BATCH).set(BATCH.COMPLETED_AT, Sql.NUMBER).where(BATCH.ID.eq(Sql.NUMBER)));
    private static final String INSERT = Sql.of(Sql.DIALECT
            .insertInto(LOG)
            .columns(LOG.POSITION, LOG.AT, LOG.KIND, LOG.MEMBERS, LOG.TYPE)
            .values(0L, 0L, 0L, new byte[0], ""));
    private static final Control[] CONTROLS = Control.values();
    private static final Evidence[] EVIDENCES = Evidence.values();
    private static final PublicStatus[] STATUSES = PublicStatus.values();

    private BatchTallies() {}

    static Map<PublicStatus, Tally> of(Session session, BatchId id) throws SQLException {
        var batch = StoredBatch.find(session, id);
        return batch.isEmpty() ? Map.of() : of(session, batch.get());
    }

    private static Map<PublicStatus, Tally> of(Session session, StoredBatch batch) throws SQLException {
        Map<PublicStatus, Tally> tally = new EnumMap<>(PublicStatus.class);
        if (!batch.isExpanded()) {
            int unmade = batch.accepted() - batch.expanded();
            tally.put(Registers.at(batch.control()).status(), new Tally(unmade, batch.createdAt()));
        }
        session.list(TALLY, Group::read, batch.firstMessage() * 8, batch.lastMessage() * 8 + 7)
                .forEach(g -> tally.merge(g.status(), g.tally(), Tally::plus));
        return tally;
    }

    private record Group(PublicStatus status, Tally tally) {
        static Group read(Row row) throws SQLException {
            var registers = new Registers(row.oneOf(CONTROLS), row.oneOf(EVIDENCES), row.small());
            return new Group(registers.status(), new Tally(row.small(), row.time()));
        }
    }

    static Map<PublicStatus, Integer> counts(Map<PublicStatus, Tally> tally) {
        Map<PublicStatus, Integer> counts = new EnumMap<>(PublicStatus.class);
        tally.forEach((status, t) -> counts.put(status, t.count()));
        return counts;
    }

    static List<BatchId> incomplete(Session session) throws SQLException {
        return session.list(INCOMPLETE, row -> new BatchId(row.number()));
    }

    /** @return false when there is nothing to mark */
    static boolean complete(Workspace workspace, BatchId id, Instant at) throws SQLException {
        Optional<StoredBatch> batch = StoredBatch.find(workspace.session, id)
                .filter(b -> b.completedAt().isEmpty() && b.isExpanded());
        if (batch.isEmpty()) {
            return false;
        }
        workspace.session.update(MARK, Times.micros(at), id.value());
        workspace.session.update(
                INSERT,
                workspace.nextPosition(),
                Times.micros(at),
                LogReading.OF_BATCH,
                packed(id, counts(of(workspace.session, batch.get()))),
                "completed");
        return true;
    }

    private static byte[] packed(BatchId id, Map<PublicStatus, Integer> counts) {
        var out = new Packed.Writer().number(id.value()).number(counts.size());
        counts.forEach((status, count) -> out.number(status.ordinal()).number(count));
        return out.done();
    }

    /** The counts that stand behind the batch's id in an entry of the log. */
    static Map<PublicStatus, Integer> counts(Packed.Reader in) {
        Map<PublicStatus, Integer> counts = new EnumMap<>(PublicStatus.class);
        for (int left = in.small(); left > 0; left--) {
            counts.put(STATUSES[in.small()], in.small());
        }
        return counts;
    }
}
