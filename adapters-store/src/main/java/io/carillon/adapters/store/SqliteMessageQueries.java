package io.carillon.adapters.store;

import static io.carillon.adapters.store.schema.Tables.MESSAGE;

import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.message.BatchId;
import io.carillon.domain.message.MessageId;
import io.carillon.ports.store.DeadLetters;
import io.carillon.ports.store.MessageQueries;
import io.carillon.ports.store.Page;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What users ask, on SQLite. */
final class SqliteMessageQueries implements MessageQueries {
    private static final String RANGE = Sql.of(MessageReading.select()
            .where(MESSAGE.ID.between(Sql.NUMBER, Sql.NUMBER))
            .orderBy(MESSAGE.ID));

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
            return message.isEmpty() ? Optional.empty() : Optional.of(new Dossiers(view).of(message.get()));
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
        return BatchTallies.counts(batchTally(id));
    }

    @Override
    public Map<PublicStatus, Tally> batchTally(BatchId id) {
        return readers.read(view -> BatchTallies.of(view.session, id));
    }

    @Override
    public List<BatchId> incompleteBatches() {
        return readers.read(view -> BatchTallies.incomplete(view.session));
    }

    @Override
    public List<MessageId> deadLetters(DeadLetters wanted, int limit) {
        return readers.read(view -> DeadLetterQueries.list(view, wanted, limit));
    }

    @Override
    public long deadLetterCount(DeadLetters wanted) {
        return readers.read(view -> DeadLetterQueries.count(view, wanted));
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
