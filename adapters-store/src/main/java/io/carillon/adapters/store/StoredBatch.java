package io.carillon.adapters.store;

import static io.carillon.adapters.store.schema.Tables.BATCH;

import io.carillon.domain.delivery.Control;
import io.carillon.domain.delivery.DeliveryId;
import io.carillon.domain.delivery.Registers;
import io.carillon.domain.message.BatchId;
import io.carillon.domain.message.MessageId;
import io.carillon.domain.message.Submission;
import io.carillon.ports.store.MessageQueries.BatchRow;
import io.carillon.ports.store.MessageQueries.DeliveryRow;
import io.carillon.ports.store.MessageQueries.MessageRow;
import io.carillon.ports.store.NewBatch.Recipient;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;

/** A batch's row. */
record StoredBatch(
        long id,
        long account,
        long channel,
        long firstMessage,
        int accepted,
        int expanded,
        Control control,
        Optional<String> reason,
        long admitted,
        byte[] recipients,
        byte[] refused,
        Instant createdAt,
        Optional<Instant> completedAt,
        Optional<Instant> canceledAt) {
    private static final Control[] CONTROLS = Control.values();
    private static final String BY_ID = Sql.of(where(BATCH.ID.eq(Sql.NUMBER)));
    private static final String HOLDING = Sql.of(where(BATCH.FIRST_MESSAGE.le(Sql.NUMBER))
            .orderBy(BATCH.FIRST_MESSAGE.desc())
            .limit(DSL.inline(1)));
    private static final String END = Sql.of(Sql.DIALECT
            .select(BATCH.FIRST_MESSAGE.add(BATCH.ACCEPTED))
            .from(BATCH)
            .where(BATCH.FIRST_MESSAGE.le(Sql.NUMBER))
            .orderBy(BATCH.FIRST_MESSAGE.desc())
            .limit(DSL.inline(1)));
    private static final String UNEXPANDED =
            Sql.of(where(BATCH.EXPANDED.lt(BATCH.ACCEPTED)).orderBy(BATCH.ID));

    private static SelectConditionStep<Record> where(Condition condition) {
        return Sql.DIALECT.select(BATCH.fields()).from(BATCH).where(condition);
    }

    static Optional<StoredBatch> find(Session session, BatchId id) throws SQLException {
        return session.first(BY_ID, StoredBatch::read, id.value());
    }

    /** The batch to which a message belongs, made already or not. */
    static Optional<StoredBatch> holding(Session session, MessageId message) throws SQLException {
        return session.first(HOLDING, StoredBatch::read, message.value())
                .filter(b -> message.value() < b.firstMessage + b.accepted);
    }

    /** The id behind the last message of the batch whose first message is at or nearest before this one; 0 if there is none. */
    static long end(Session session, long message) throws SQLException {
        return session.number(END, message);
    }

    static List<StoredBatch> unexpanded(Session session) throws SQLException {
        return session.list(UNEXPANDED, StoredBatch::read);
    }

    private static StoredBatch read(Row row) throws SQLException {
        return new StoredBatch(
                row.number(),
                row.number(),
                row.number(),
                row.number(),
                row.small(),
                row.small(),
                row.oneOf(CONTROLS),
                row.optionalText(),
                row.number(),
                row.bytes(),
                row.bytes(),
                row.time(),
                row.optionalTime(),
                row.optionalTime());
    }

    boolean isExpanded() {
        return expanded == accepted;
    }

    long lastMessage() {
        return firstMessage + accepted - 1;
    }

    List<Recipient> slice(int from, int count) {
        return PackedBatch.recipients(recipients, from, count);
    }

    BatchRow row(View view) throws SQLException {
        return new BatchRow(
                new BatchId(id),
                view.names.channel(view.session, channel),
                new MessageId(firstMessage),
                accepted,
                PackedBatch.refused(refused),
                Submissions.find(view, firstMessage),
                createdAt,
                completedAt);
    }

    /** The messages not yet made of recipients from the {@code from}-th on, as they were when the batch was taken. */
    List<MessageRow> unmade(View view, int from, int count) throws SQLException {
        var name = view.names.channel(view.session, channel);
        Submission submission = Submissions.find(view, firstMessage);
        List<Recipient> slice = slice(from, count);
        return IntStream.range(0, slice.size())
                .mapToObj(i -> new MessageRow(
                        new MessageId(firstMessage + from + i),
                        Optional.of(new BatchId(id)),
                        name,
                        slice.get(i).to(),
                        Optional.empty(),
                        submission,
                        slice.get(i).clientReference(),
                        createdAt,
                        delivery(from + i, submission)))
                .toList();
    }

    private DeliveryRow delivery(int index, Submission submission) {
        return new DeliveryRow(
                DeliveryId.of(new MessageId(firstMessage + index), 0),
                Registers.at(control),
                submission.dueAt(createdAt),
                reason,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                createdAt);
    }
}
