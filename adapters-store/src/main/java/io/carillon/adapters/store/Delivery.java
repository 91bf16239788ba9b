package io.carillon.adapters.store;

import static io.carillon.adapters.store.schema.Tables.DELIVERY;

import io.carillon.domain.delivery.Control;
import io.carillon.domain.delivery.DeliveryReport;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.delivery.Registers;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A delivery's row, in the writer's hands: read, changed, stored. */
final class Delivery {
    private static final String INSERT = Sql.insert(DELIVERY);
    private static final String FIND = Sql.of(Sql.DIALECT
            .select(
                    DELIVERY.CHANNEL,
                    DELIVERY.DUE,
                    DELIVERY.CONTROL,
                    DELIVERY.EVIDENCE,
                    DELIVERY.UNRESOLVED,
                    DELIVERY.REASON,
                    DELIVERY.CALL,
                    DELIVERY.REFERENCE,
                    DELIVERY.REPORT_CODE,
                    DELIVERY.REPORT_DETAIL,
                    DELIVERY.TRIES,
                    DELIVERY.EXPIRES_AT,
                    DELIVERY.CHAIN)
            .from(DELIVERY)
            .where(DELIVERY.ID.eq(Sql.NUMBER)));
    static final String KEYS_OF_MESSAGE = Sql.of(Sql.DIALECT
            .select(DELIVERY.ID)
            .from(DELIVERY)
            .where(DELIVERY.ID.between(Sql.NUMBER, Sql.NUMBER))
            .orderBy(DELIVERY.ID));
    private static final String STORE = Sql.of(Sql.DIALECT
            .update(DELIVERY)
            .set(DELIVERY.DUE, Sql.NUMBER)
            .set(DELIVERY.CONTROL, Sql.NUMBER)
            .set(DELIVERY.EVIDENCE, Sql.NUMBER)
            .set(DELIVERY.UNRESOLVED, Sql.NUMBER)
            .set(DELIVERY.REASON, Sql.TEXT)
            .set(DELIVERY.CALL, Sql.NUMBER)
            .set(DELIVERY.REFERENCE, Sql.TEXT)
            .set(DELIVERY.REPORT_CODE, Sql.TEXT)
            .set(DELIVERY.REPORT_DETAIL, Sql.TEXT)
            .set(DELIVERY.TRIES, Sql.NUMBER)
            .set(DELIVERY.UPDATED_AT, Sql.NUMBER)
            .where(DELIVERY.ID.eq(Sql.NUMBER)));
    private static final String POSTPONE = Sql.of(
            Sql.DIALECT.update(DELIVERY).set(DELIVERY.EXPIRES_AT, Sql.NUMBER).where(DELIVERY.ID.eq(Sql.NUMBER)));
    private static final String SHOW =
            Sql.of(Sql.DIALECT.update(DELIVERY).set(DELIVERY.CHAIN, Sql.NUMBER).where(DELIVERY.ID.eq(Sql.NUMBER)));
    private static final Control[] CONTROLS = Control.values();
    private static final Evidence[] EVIDENCES = Evidence.values();

    final long id;
    final long channel;
    Instant due;
    Registers registers;
    Optional<String> reason;
    Optional<Long> call;
    Optional<String> reference;
    int tries;
    /** In the place of the request's. */
    Optional<Instant> expiresAt;

    /** Present where the message has, or may have, several deliveries; see the table. */
    Optional<Long> chain;

    private Optional<String> reportCode;
    private Optional<String> reportDetail;

    private Delivery(long id, Row row) throws SQLException {
        this.id = id;
        channel = row.number();
        due = row.time();
        registers = new Registers(row.oneOf(CONTROLS), row.oneOf(EVIDENCES), row.small());
        reason = row.optionalText();
        call = row.optionalNumber();
        reference = row.optionalText();
        reportCode = row.optionalText();
        reportDetail = row.optionalText();
        tries = row.small();
        expiresAt = row.optionalTime();
        chain = row.optionalNumber();
    }

    private Delivery(Delivery other) {
        id = other.id;
        channel = other.channel;
        due = other.due;
        registers = other.registers;
        reason = other.reason;
        call = other.call;
        reference = other.reference;
        reportCode = other.reportCode;
        reportDetail = other.reportDetail;
        tries = other.tries;
        expiresAt = other.expiresAt;
        chain = other.chain;
    }

    private Delivery(long id, Start start) {
        this.id = id;
        channel = start.channel();
        due = start.due();
        registers = Registers.at(start.control());
        reason = start.reason();
        call = Optional.empty();
        reference = Optional.empty();
        reportCode = Optional.empty();
        reportDetail = Optional.empty();
        tries = 0;
        expiresAt = Optional.empty();
        chain = start.chain().map(status -> (long) status.ordinal());
    }

    Delivery copy() {
        return new Delivery(this);
    }

    /** Where a new delivery starts. */
    record Start(
            long channel,
            int lane,
            Instant due,
            Control control,
            Optional<String> reason,
            Optional<PublicStatus> chain) {
        /** The only delivery of its message. */
        Start(long channel, int lane, Instant due, Control control, Optional<String> reason) {
            this(channel, lane, due, control, reason, Optional.empty());
        }
    }

    static void insert(Session session, long id, Start start, Instant at) throws SQLException {
        session.update(
                INSERT,
                id,
                start.channel(),
                start.lane(),
                Times.micros(start.due()),
                start.control(),
                Evidence.NONE,
                0,
                start.reason().orElse(null),
                null,
                null,
                null,
                null,
                0,
                Times.micros(at),
                null,
                start.chain().orElse(null));
        session.recent.keep(new Delivery(id, start));
    }

    static Optional<Delivery> find(Session session, long id) throws SQLException {
        var recent = session.recent.delivery(id);
        return recent.isPresent() ? recent : session.first(FIND, row -> new Delivery(id, row), id);
    }

    /** All deliveries of a message that were started, in the order of their steps. */
    static List<Delivery> ofMessage(Session session, long message) throws SQLException {
        List<Delivery> all = new ArrayList<>();
        for (long id : session.list(KEYS_OF_MESSAGE, Row::number, message * 8, message * 8 + 7)) {
            all.add(find(session, id).orElseThrow());
        }
        return all;
    }

    void start(long carrier) {
        registers = registers.with(Control.DISPATCHING);
        call = Optional.of(carrier);
        tries++;
        reason = Optional.empty();
        reportCode = Optional.empty();
        reportDetail = Optional.empty();
    }

    /** The status of a message with several deliveries, kept beside the first. */
    void show(Session session, PublicStatus status) throws SQLException {
        chain = Optional.of((long) status.ordinal());
        session.update(SHOW, status, id);
        session.recent.keep(this);
    }

    /** Its own reference, unless it has one. @return whether it had none */
    boolean refer(String own) {
        boolean isNew = reference.isEmpty();
        reference = Optional.of(reference.orElse(own));
        return isNew;
    }

    void learn(Registers after, DeliveryReport report) {
        settle(after, Optional.empty());
        if (report.evidence() == Evidence.UNDELIVERED && after.evidence() == Evidence.UNDELIVERED) {
            reportCode = Optional.of(report.providerCode());
            reportDetail = report.detail();
        }
    }

    /** @param reasonThere the reason where our register moves; where it does not, the old one stands */
    void settle(Registers after, Optional<String> reasonThere) {
        if (after.control() != registers.control()) {
            reason = reasonThere;
        }
        registers = after;
    }

    /** Gives it an end of its time that is its own. */
    void postpone(Session session, Instant end) throws SQLException {
        expiresAt = Optional.of(end);
        session.recent.dropDelivery(id);
        session.update(POSTPONE, Times.micros(end), id);
    }

    void store(Session session, Instant at) throws SQLException {
        session.update(
                STORE,
                Times.micros(due),
                registers.control(),
                registers.evidence(),
                registers.unresolvedCalls(),
                reason.orElse(null),
                call.orElse(null),
                reference.orElse(null),
                reportCode.orElse(null),
                reportDetail.orElse(null),
                tries,
                Times.micros(at),
                id);
        session.recent.keep(this);
    }
}
