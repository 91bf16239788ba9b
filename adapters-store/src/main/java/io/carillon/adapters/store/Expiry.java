package io.carillon.adapters.store;

import static io.carillon.adapters.store.schema.Tables.BATCH;
import static io.carillon.adapters.store.schema.Tables.CONTENT;
import static io.carillon.adapters.store.schema.Tables.DELIVERY;
import static io.carillon.adapters.store.schema.Tables.MESSAGE;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jooq.impl.DSL;

/**
 * Finds waiting deliveries whose time has run out without an index on the hot row: requests are walked in the order in which
 * they expire, each once. What starts waiting again, or is taken late, moves the walk back ({@link #watch}).
 */
final class Expiry {
    /** So that one operation does not hold the writer for long; the walk goes on at the next. */
    private static final int MOST_REQUESTS = 5_000;

    private static final String EARLIEST_WAITING = Sql.of(Sql.DIALECT
            .select(DSL.min(CONTENT.EXPIRES_AT))
            .from(DELIVERY)
            .crossJoin(MESSAGE)
            .crossJoin(CONTENT)
            .where(DELIVERY.CONTROL.le(DSL.inline(2L)))
            .and(DELIVERY.EXPIRES_AT.isNull())
            .and(MESSAGE.ID.eq(DELIVERY.ID.div(DSL.inline(8L))))
            .and(CONTENT.ID.eq(MESSAGE.CONTENT)));
    static final String EXPIRED = Sql.of(Sql.DIALECT
            .select(CONTENT.ID, CONTENT.EXPIRES_AT)
            .from(CONTENT)
            .where(CONTENT.EXPIRES_AT.ge(Sql.NUMBER).and(CONTENT.EXPIRES_AT.le(Sql.NUMBER)))
            .and(CONTENT.EXPIRES_AT.gt(Sql.NUMBER).or(CONTENT.ID.gt(Sql.NUMBER)))
            .orderBy(CONTENT.EXPIRES_AT, CONTENT.ID)
            .limit(DSL.inline(MOST_REQUESTS)));
    private static final String BATCH_SIZE =
            Sql.of(Sql.DIALECT.select(BATCH.ACCEPTED).from(BATCH).where(BATCH.FIRST_MESSAGE.eq(Sql.NUMBER)));
    /** The sum keeps SQLite from choosing the index of what waits: the range of the key is the narrower way. */
    static final String WAITING = Sql.of(Sql.DIALECT
            .select(DELIVERY.ID)
            .from(DELIVERY)
            .where(DELIVERY.ID.between(Sql.NUMBER, Sql.NUMBER))
            .and(DELIVERY.CONTROL.add(DSL.inline(0L)).le(DSL.inline(2L)))
            .and(DELIVERY.EXPIRES_AT.isNull())
            .orderBy(DELIVERY.ID)
            .limit(DSL.val(0)));

    /** Those with an end of their own, which are few: they were put back after their time. */
    static final String OWN_END = Sql.of(Sql.DIALECT
            .select(DELIVERY.ID)
            .from(DELIVERY)
            .where(DELIVERY.EXPIRES_AT.isNotNull())
            .and(DELIVERY.CONTROL.le(DSL.inline(2L)))
            .and(DELIVERY.EXPIRES_AT.le(Sql.NUMBER))
            .orderBy(DELIVERY.EXPIRES_AT, DELIVERY.ID)
            .limit(DSL.val(0)));

    /** Everything that expires up to here, and at this time with ids up to {@link #passedId}, was seen; null until known. */
    private Long passed;

    private long passedId;

    /** A request whose time has run out. */
    private record Expired(long id, long at) {}

    void forget() {
        passed = null;
    }

    /** Tells that something which expires then waits. */
    void watch(Instant expiresAt) {
        long at = Times.micros(expiresAt);
        if (passed != null && at <= passed) {
            passed = at;
            passedId = -1;
        }
    }

    /** The ids of at most {@code most} waiting deliveries that are past their time: first those with an end of their own, then by that time. */
    List<Long> take(Session session, Instant now, int most) throws SQLException {
        List<Long> found = session.list(OWN_END, Row::number, Times.micros(now), most);
        if (found.size() < most) {
            found.addAll(walk(session, now, most - found.size()));
        }
        return found;
    }

    private List<Long> walk(Session session, Instant now, int most) throws SQLException {
        if (passed == null) {
            passed = session.first(EARLIEST_WAITING, Row::optionalNumber)
                    .orElseThrow()
                    .orElse(Times.micros(now));
            passedId = -1;
        }
        List<Long> found = new ArrayList<>();
        for (Expired request : requests(session, now)) {
            found.addAll(waitingOf(session, request.id(), most - found.size()));
            if (found.size() >= most) {
                break;
            }
            passed = request.at();
            passedId = request.id();
        }
        return found;
    }

    private List<Expired> requests(Session session, Instant now) throws SQLException {
        return session.list(
                EXPIRED, row -> new Expired(row.number(), row.number()), passed, Times.micros(now), passed, passedId);
    }

    private static List<Long> waitingOf(Session session, long firstMessage, int most) throws SQLException {
        long messages = session.first(BATCH_SIZE, Row::number, firstMessage).orElse(1L);
        return session.list(WAITING, Row::number, firstMessage * 8, (firstMessage + messages) * 8 - 1, most);
    }
}
