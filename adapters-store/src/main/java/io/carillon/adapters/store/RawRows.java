package io.carillon.adapters.store;

import static io.carillon.adapters.store.schema.Tables.RAW_INTAKE;

import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.delivery.RawIntakeId;
import io.carillon.ports.provider.RawReply;
import io.carillon.ports.store.Intake;
import io.carillon.ports.store.IntakeQueries.Pending;
import io.carillon.ports.store.IntakeQueries.Quarantined;
import java.sql.SQLException;
import java.util.Optional;

/** Raw replies of providers. */
final class RawRows {
    /** States of a raw reply. */
    static final int PENDING = 0;

    static final int DONE = 1;
    static final int QUARANTINED = 2;

    private static final String INSERT = Sql.of(Sql.DIALECT
            .insertInto(RAW_INTAKE)
            .columns(
                    RAW_INTAKE.ID,
                    RAW_INTAKE.ACCOUNT,
                    RAW_INTAKE.KIND,
                    RAW_INTAKE.RECORD,
                    RAW_INTAKE.RECEIVED_AT,
                    RAW_INTAKE.STATE,
                    RAW_INTAKE.ENTERED)
            .values(0L, 0L, 0L, new byte[0], 0L, 0L, 0L)
            .onConflict(RAW_INTAKE.ID)
            .doNothing());
    private static final String ENTERED =
            Sql.of(Sql.DIALECT.select(RAW_INTAKE.ENTERED).from(RAW_INTAKE).where(RAW_INTAKE.ID.eq(Sql.NUMBER)));
    private static final String ENTER = Sql.of(
            Sql.DIALECT.update(RAW_INTAKE).set(RAW_INTAKE.ENTERED, Sql.NUMBER).where(RAW_INTAKE.ID.eq(Sql.NUMBER)));
    private static final String FINISH = Sql.of(
            Sql.DIALECT.update(RAW_INTAKE).set(RAW_INTAKE.STATE, Sql.NUMBER).where(RAW_INTAKE.ID.eq(Sql.NUMBER)));
    private static final String QUARANTINE = Sql.of(Sql.DIALECT
            .update(RAW_INTAKE)
            .set(RAW_INTAKE.STATE, Sql.NUMBER)
            .set(RAW_INTAKE.COMPLAINT_CODE, Sql.TEXT)
            .set(RAW_INTAKE.PROVIDER_CODE, Sql.TEXT)
            .set(RAW_INTAKE.COMPLAINT_DETAIL, Sql.TEXT)
            .where(RAW_INTAKE.ID.eq(Sql.NUMBER).and(RAW_INTAKE.STATE.ne(Sql.NUMBER))));
    private static final String DELETE =
            Sql.of(Sql.DIALECT.deleteFrom(RAW_INTAKE).where(RAW_INTAKE.ID.eq(Sql.NUMBER)));
    private static final Intake.Kind[] KINDS = Intake.Kind.values();

    private RawRows() {}

    static void insert(Workspace workspace, Intake.Raw raw) throws SQLException {
        workspace.session.update(
                INSERT,
                raw.id().value(),
                workspace.id(raw.account()),
                raw.kind(),
                packed(raw.reply()),
                Times.micros(raw.receivedAt()),
                PENDING,
                0);
    }

    private static byte[] packed(RawReply reply) {
        return new Packed.Writer()
                .bytes(reply.body())
                .optionalText(reply.contentType())
                .number(reply.httpStatus())
                .number(reply.truncated() ? 1 : 0)
                .done();
    }

    private static RawReply unpacked(byte[] packed) {
        var in = new Packed.Reader(packed);
        return new RawReply(in.bytes(), in.optionalText(), in.small(), in.number() != 0);
    }

    static Optional<Long> entered(Session session, RawIntakeId id) throws SQLException {
        return session.first(ENTERED, Row::number, id.value());
    }

    static void enter(Session session, RawIntakeId id, int entered) throws SQLException {
        session.update(ENTER, entered, id.value());
    }

    static void finish(Session session, RawIntakeId id) throws SQLException {
        session.update(FINISH, DONE, id.value());
    }

    /** @return false when there is no such raw reply, or it is done */
    static boolean quarantine(Session session, RawIntakeId id, Complaint complaint) throws SQLException {
        return session.update(
                        QUARANTINE,
                        QUARANTINED,
                        complaint.code(),
                        complaint.providerCode(),
                        complaint.detail(),
                        id.value(),
                        DONE)
                > 0;
    }

    static void delete(Session session, RawIntakeId id) throws SQLException {
        session.update(DELETE, id.value());
    }

    /** Reads a whole row; its complaint is read by {@link #quarantined}. */
    static Pending pending(View view, Row row) throws SQLException {
        var id = new RawIntakeId(row.number());
        var account = view.names.account(view.session, row.number());
        var kind = row.oneOf(KINDS);
        var reply = unpacked(row.bytes());
        var raw = new Intake.Raw(id, account, kind, reply, row.time());
        row.skip(1);
        return new Pending(raw, row.small());
    }

    static Quarantined quarantined(View view, Row row) throws SQLException {
        return new Quarantined(
                pending(view, row).raw(), StoredCall.complaint(row).orElseThrow());
    }
}
