package io.carillon.adapters.store;

import static io.carillon.adapters.store.schema.Tables.CALL;

import io.carillon.domain.delivery.CallState;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.delivery.Evidence;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * A call's row.
 *
 * @param members the deliveries that it carries
 * @param previous the call that carried each member before; 0 for none
 * @param mark empty while nobody was asked, and an empty text when nobody could say
 */
record StoredCall(
        long id,
        long account,
        long channel,
        Instant startedAt,
        Optional<Instant> endedAt,
        CallState state,
        Optional<String> reference,
        Optional<Complaint> complaint,
        long[] members,
        long[] previous,
        Optional<String> mark) {
    private static final CallState[] STATES = CallState.values();
    private static final String INSERT = Sql.insert(CALL);
    private static final String FIND =
            Sql.of(Sql.DIALECT.select(CALL.fields()).from(CALL).where(CALL.ID.eq(Sql.NUMBER)));
    private static final String SET_STATE =
            Sql.of(Sql.DIALECT.update(CALL).set(CALL.STATE, Sql.NUMBER).where(CALL.ID.eq(Sql.NUMBER)));
    private static final String SET_REFERENCE =
            Sql.of(Sql.DIALECT.update(CALL).set(CALL.PROVIDER_REF, Sql.TEXT).where(CALL.ID.eq(Sql.NUMBER)));

    private static final String SET_MARK =
            Sql.of(Sql.DIALECT.update(CALL).set(CALL.MARK, Sql.TEXT).where(CALL.ID.eq(Sql.NUMBER)));

    static Optional<StoredCall> find(Session session, long id) throws SQLException {
        var recent = session.recent.call(id);
        return recent.isPresent() ? recent : session.first(FIND, StoredCall::read, id);
    }

    static StoredCall read(Row row) throws SQLException {
        long id = row.number();
        long account = row.number();
        long channel = row.number();
        Instant startedAt = row.time();
        var endedAt = row.optionalTime();
        CallState state = row.oneOf(STATES);
        var reference = row.optionalText();
        var complaint = complaint(row);
        row.skip(1);
        var packed = new Packed.Reader(row.bytes());
        return new StoredCall(
                id,
                account,
                channel,
                startedAt,
                endedAt,
                state,
                reference,
                complaint,
                PackedIds.read(packed),
                PackedIds.read(packed),
                row.optionalText());
    }

    /** Reads the three columns of a complaint. */
    static Optional<Complaint> complaint(Row row) throws SQLException {
        var code = row.optionalText();
        String providerCode = row.text();
        String detail = row.text();
        return code.map(c -> new Complaint(c, providerCode, detail));
    }

    static void insert(
            Session session,
            long[] accountAndChannel,
            long id,
            Instant startedAt,
            List<Long> members,
            List<Long> previous)
            throws SQLException {
        var packed = new Packed.Writer();
        PackedIds.write(packed, members);
        PackedIds.write(packed, previous);
        session.update(
                INSERT,
                id,
                accountAndChannel[0],
                accountAndChannel[1],
                Times.micros(startedAt),
                null,
                CallState.OPEN,
                null,
                null,
                null,
                null,
                members.size(),
                packed.done(),
                null);
        session.recent.keep(new StoredCall(
                id,
                accountAndChannel[0],
                accountAndChannel[1],
                startedAt,
                Optional.empty(),
                CallState.OPEN,
                Optional.empty(),
                Optional.empty(),
                members.stream().mapToLong(Long::longValue).toArray(),
                previous.stream().mapToLong(Long::longValue).toArray(),
                Optional.empty()));
    }

    static void mark(Session session, long id, String mark) throws SQLException {
        session.recent.dropCall(id);
        session.update(SET_MARK, mark, id);
    }

    void become(Session session, CallState next) throws SQLException {
        session.recent.dropCall(id);
        session.update(SET_STATE, next, id);
    }

    void refer(Session session, String learnt) throws SQLException {
        session.recent.dropCall(id);
        session.update(SET_REFERENCE, learnt, id);
    }

    boolean carries(long delivery) {
        return LongStream.of(members).anyMatch(m -> m == delivery);
    }

    /** The call that carried the delivery before this one. */
    Optional<Long> before(long delivery) {
        for (int i = 0; i < members.length; i++) {
            if (members[i] == delivery && previous[i] != 0) {
                return Optional.of(previous[i]);
            }
        }
        return Optional.empty();
    }

    /** Marks an unclear call as resolved if nothing of it is left open. */
    static void clearUp(Session session, long id) throws SQLException {
        var call = find(session, id).filter(c -> c.state() == CallState.UNRESOLVED);
        if (call.isPresent() && call.get().isCleared(session)) {
            call.get().become(session, CallState.RESOLVED);
        }
    }

    private boolean isCleared(Session session) throws SQLException {
        for (long member : members) {
            var registers = Delivery.find(session, member).orElseThrow().registers;
            if (registers.unresolvedCalls() > 0 && registers.evidence().compareTo(Evidence.UNKNOWN) <= 0) {
                return false;
            }
        }
        return true;
    }

    List<Long> memberList() {
        List<Long> list = new ArrayList<>(members.length);
        LongStream.of(members).forEach(list::add);
        return list;
    }
}
