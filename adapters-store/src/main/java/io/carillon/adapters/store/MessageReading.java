package io.carillon.adapters.store;

import static io.carillon.adapters.store.schema.Tables.CALL;
import static io.carillon.adapters.store.schema.Tables.DELIVERY;
import static io.carillon.adapters.store.schema.Tables.MESSAGE;

import io.carillon.domain.conversation.Address;
import io.carillon.domain.conversation.ConversationId;
import io.carillon.domain.delivery.CallId;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.delivery.Control;
import io.carillon.domain.delivery.DeliveryId;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.delivery.Registers;
import io.carillon.domain.message.BatchId;
import io.carillon.domain.message.MessageId;
import io.carillon.domain.message.ProviderReference;
import io.carillon.domain.message.Submission;
import io.carillon.ports.store.MessageQueries.DeliveryRow;
import io.carillon.ports.store.MessageQueries.MessageRow;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;

/** Reads messages with their delivery and its latest call. */
final class MessageReading {
    static final String BY_ID = Sql.of(select().where(MESSAGE.ID.eq(Sql.NUMBER)));
    private static final String CONTENT_OF =
            Sql.of(Sql.DIALECT.select(MESSAGE.CONTENT).from(MESSAGE).where(MESSAGE.ID.eq(Sql.NUMBER)));
    private static final Control[] CONTROLS = Control.values();
    private static final Evidence[] EVIDENCES = Evidence.values();

    private MessageReading() {}

    static SelectOnConditionStep<? extends Record> select() {
        return Sql.DIALECT
                .select(
                        MESSAGE.ID,
                        MESSAGE.BATCH,
                        MESSAGE.CHANNEL,
                        MESSAGE.ADDRESS,
                        MESSAGE.CONVERSATION,
                        MESSAGE.CONTENT,
                        MESSAGE.CLIENT_REFERENCE,
                        MESSAGE.CREATED_AT,
                        DELIVERY.CONTROL,
                        DELIVERY.EVIDENCE,
                        DELIVERY.UNRESOLVED,
                        DELIVERY.DUE,
                        DELIVERY.REASON,
                        DELIVERY.TRIES,
                        DELIVERY.CALL,
                        DELIVERY.REFERENCE,
                        DELIVERY.REPORT_CODE,
                        DELIVERY.REPORT_DETAIL,
                        DELIVERY.UPDATED_AT,
                        CALL.PROVIDER_REF,
                        CALL.COMPLAINT_CODE,
                        CALL.PROVIDER_CODE,
                        CALL.COMPLAINT_DETAIL,
                        DELIVERY.EXPIRES_AT,
                        DELIVERY.CHAIN)
                .from(MESSAGE)
                .join(DELIVERY)
                .on(DELIVERY.ID.eq(MESSAGE.ID.mul(DSL.inline(8L))))
                .leftJoin(CALL)
                .on(CALL.ID.eq(DELIVERY.CALL));
    }

    /** Deliveries by themselves: the key, then the columns that {@link #delivery} reads. */
    static SelectOnConditionStep<? extends Record> deliveries() {
        return Sql.DIALECT
                .select(
                        DELIVERY.ID,
                        DELIVERY.CONTROL,
                        DELIVERY.EVIDENCE,
                        DELIVERY.UNRESOLVED,
                        DELIVERY.DUE,
                        DELIVERY.REASON,
                        DELIVERY.TRIES,
                        DELIVERY.CALL,
                        DELIVERY.REFERENCE,
                        DELIVERY.REPORT_CODE,
                        DELIVERY.REPORT_DETAIL,
                        DELIVERY.UPDATED_AT,
                        CALL.PROVIDER_REF,
                        CALL.COMPLAINT_CODE,
                        CALL.PROVIDER_CODE,
                        CALL.COMPLAINT_DETAIL)
                .from(DELIVERY)
                .leftJoin(CALL)
                .on(CALL.ID.eq(DELIVERY.CALL));
    }

    static Optional<MessageRow> find(View view, MessageId id) throws SQLException {
        return view.session.first(BY_ID, row -> read(view, row), id.value());
    }

    /** What a delivery's message was asked to be. */
    static Submission submission(View view, long delivery) throws SQLException {
        return Submissions.find(view, view.session.number(CONTENT_OF, delivery >> 3));
    }

    static MessageRow read(View view, Row row) throws SQLException {
        var id = new MessageId(row.number());
        var batch = row.optionalNumber().map(BatchId::new);
        var channel = view.names.channel(view.session, row.number());
        var to = new Address(row.text());
        var conversation = Optional.of(new ConversationId(row.number()));
        Submission submission = Submissions.find(view, row.number());
        var clientReference = row.optionalText();
        Instant createdAt = row.time();
        DeliveryRow delivery = delivery(DeliveryId.of(id, 0), row);
        MessageRow made = new MessageRow(
                id,
                batch,
                channel,
                to,
                conversation,
                row.optionalTime().map(submission::expiringAt).orElse(submission),
                clientReference,
                createdAt,
                delivery);
        return row.optionalNumber().isPresent() ? made.with(FallbackReading.of(view, id)) : made;
    }

    static DeliveryRow delivery(DeliveryId id, Row row) throws SQLException {
        var registers = new Registers(row.oneOf(CONTROLS), row.oneOf(EVIDENCES), row.small());
        Instant due = row.time();
        var reason = row.optionalText();
        int tries = row.small();
        var call = row.optionalNumber().map(CallId::new);
        var reference = row.optionalText().map(ProviderReference::new);
        var report = report(registers, row);
        Instant updatedAt = row.time();
        return new DeliveryRow(
                id,
                registers,
                due,
                reason,
                tries,
                call,
                row.optionalText().map(ProviderReference::new),
                reference,
                report.or(saidBy(row)),
                updatedAt);
    }

    private static Optional<Complaint> report(Registers registers, Row row) throws SQLException {
        var code = row.optionalText();
        String detail = row.optionalText().orElse("");
        return registers.evidence() == Evidence.UNDELIVERED
                ? code.map(c -> new Complaint("undelivered", c, detail))
                : Optional.empty();
    }

    private static Supplier<Optional<Complaint>> saidBy(Row row) throws SQLException {
        var complaint = StoredCall.complaint(row);
        return () -> complaint;
    }
}
