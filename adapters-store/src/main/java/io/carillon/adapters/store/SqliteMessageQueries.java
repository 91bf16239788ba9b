package io.carillon.adapters.store;

import static io.carillon.adapters.store.schema.Tables.DELIVERY;
import static io.carillon.adapters.store.schema.Tables.MESSAGE;

import io.carillon.domain.delivery.Control;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.delivery.Registers;
import io.carillon.domain.message.BatchId;
import io.carillon.domain.message.MessageId;
import io.carillon.ports.store.MessageQueries;
import io.carillon.ports.store.Page;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.impl.DSL;

/** What users ask, on SQLite. */
final class SqliteMessageQueries implements MessageQueries {
    private static final String RANGE = Sql.of(MessageReading.select()
            .where(MESSAGE.ID.between(Sql.NUMBER, Sql.NUMBER))
            .orderBy(MESSAGE.ID));
    private static final String COUNTS = Sql.of(Sql.DIALECT
            .select(DELIVERY.CONTROL, DELIVERY.EVIDENCE, DELIVERY.UNRESOLVED, DSL.count())
            .from(DELIVERY)
            .where(DELIVERY.ID.between(Sql.NUMBER, Sql.NUMBER))
            .groupBy(DELIVERY.CONTROL, DELIVERY.EVIDENCE, DELIVERY.UNRESOLVED));
    private static final Control[] CONTROLS = Control.values();
    private static final Evidence[] EVIDENCES = Evidence.values();

    private final Readers readers;

    SqliteMessageQueries(Readers readers) {
        this.readers = readers;
    }

    @Override
    public Optional<MessageRow> message(MessageId id) {
        return readers.read(view -> message(view, id));
    }

    private static Optional<MessageRow> message(View view, MessageId id) throws SQLException {
        var made = MessageReading.find(view, id);
        if (made.isPresent()) {
            return made;
        }
        var batch = StoredBatch.holding(view.session, id);
        return batch.isEmpty()
                ? Optional.empty()
                : batch.get().unmade(view, (int) (id.value() - batch.get().firstMessage()), 1).stream()
                        .findFirst();
    }

    @Override
    public Optional<IntakeRow> intake(MessageId id) {
        return readers.read(view -> Received.find(view, id));
    }

    @Override
    public Page<StoredMessage> messages(Filter filter, Optional<Long> before, int limit) {
        return readers.read(new MessageList(filter, before, limit)::read);
    }

    @Override
    public Optional<Dossier> dossier(MessageId id) {
        return readers.read(view -> {
            var message = message(view, id);
            return message.isEmpty() ? Optional.empty() : Optional.of(new Dossiers(view.session).of(message.get()));
        });
    }

    @Override
    public Optional<BatchRow> batch(BatchId id) {
        return readers.read(view -> {
            var batch = StoredBatch.find(view.session, id);
            return batch.isEmpty() ? Optional.empty() : Optional.of(batch.get().row(view));
        });
    }

    @Override
    public Map<PublicStatus, Integer> batchCounts(BatchId id) {
        return readers.read(view -> {
            var batch = StoredBatch.find(view.session, id);
            return batch.isEmpty() ? Map.of() : counts(view.session, batch.get());
        });
    }

    private record Count(PublicStatus status, int number) {
        static Count read(Row row) throws SQLException {
            var registers = new Registers(row.oneOf(CONTROLS), row.oneOf(EVIDENCES), row.small());
            return new Count(registers.status(), row.small());
        }
    }

    private static Map<PublicStatus, Integer> counts(Session session, StoredBatch batch) throws SQLException {
        Map<PublicStatus, Integer> counts = new EnumMap<>(PublicStatus.class);
        if (batch.expanded() < batch.accepted()) {
            counts.put(Registers.at(batch.control()).status(), batch.accepted() - batch.expanded());
        }
        session.list(COUNTS, Count::read, batch.firstMessage() * 8, batch.lastMessage() * 8 + 7)
                .forEach(c -> counts.merge(c.status(), c.number(), Integer::sum));
        return counts;
    }

    @Override
    public List<MessageRow> batchMessages(BatchId id, int from, int limit) {
        return readers.read(view -> {
            var found = StoredBatch.find(view.session, id);
            if (found.isEmpty() || from >= found.get().accepted()) {
                return List.of();
            }
            StoredBatch batch = found.get();
            int end = (int) Math.min(batch.accepted(), (long) from + limit);
            List<MessageRow> rows = new ArrayList<>(view.session.list(
                    RANGE,
                    row -> MessageReading.read(view, row),
                    batch.firstMessage() + from,
                    batch.firstMessage() + end - 1));
            int unmade = Math.max(from, batch.expanded());
            if (unmade < end) {
                rows.addAll(batch.unmade(view, unmade, end - unmade));
            }
            return rows;
        });
    }
}
