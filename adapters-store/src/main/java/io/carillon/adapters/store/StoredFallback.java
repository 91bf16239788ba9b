package io.carillon.adapters.store;

import static io.carillon.adapters.store.schema.Tables.FALLBACK;

import io.carillon.domain.channel.AccountId;
import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.delivery.FallbackStep;
import io.carillon.domain.delivery.Goal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.impl.DSL;

/**
 * The row of a message that may go on to further steps.
 *
 * @param since when the last step that was started was due
 * @param due when there is something to decide, if nothing becomes known before
 * @param via the channel that is known to have delivered
 */
record StoredFallback(long message, List<FallbackStep> plan, Instant since, Optional<Instant> due, Optional<Long> via) {
    private static final Goal[] GOALS = Goal.values();
    private static final String INSERT = Sql.insert(FALLBACK);
    static final String FIND =
            Sql.of(Sql.DIALECT.select(FALLBACK.fields()).from(FALLBACK).where(FALLBACK.MESSAGE.eq(Sql.NUMBER)));
    static final String DUE = Sql.of(Sql.DIALECT
            .select(FALLBACK.MESSAGE)
            .from(FALLBACK)
            .where(FALLBACK.DUE.isNotNull().and(FALLBACK.DUE.le(Sql.NUMBER)))
            .orderBy(FALLBACK.DUE)
            .limit(DSL.val(0)));
    static final String NEXT = Sql.of(Sql.DIALECT
            .select(FALLBACK.DUE)
            .from(FALLBACK)
            .where(FALLBACK.DUE.isNotNull().and(FALLBACK.DUE.ge(DSL.inline(0L))))
            .orderBy(FALLBACK.DUE)
            .limit(DSL.inline(1)));
    private static final String STORE = Sql.of(Sql.DIALECT
            .update(FALLBACK)
            .set(FALLBACK.SINCE, Sql.NUMBER)
            .set(FALLBACK.DUE, Sql.NUMBER)
            .set(FALLBACK.VIA, Sql.NUMBER)
            .where(FALLBACK.MESSAGE.eq(Sql.NUMBER)));

    static void insert(Session session, long message, List<FallbackStep> plan, Instant since) throws SQLException {
        session.update(INSERT, message, packed(plan), Times.micros(since), null, null);
    }

    static StoredFallback find(Session session, long message) throws SQLException {
        return session.first(FIND, StoredFallback::read, message).orElseThrow();
    }

    /** The step that waits has its time from when it may go out. */
    static void postpone(Session session, long message, Instant due) throws SQLException {
        find(session, message).since(due).store(session);
    }

    private static StoredFallback read(Row row) throws SQLException {
        return new StoredFallback(
                row.number(), plan(row.bytes()), row.time(), row.optionalTime(), row.optionalNumber());
    }

    StoredFallback since(Instant start) {
        return new StoredFallback(message, plan, start, due, via);
    }

    StoredFallback due(Optional<Instant> next) {
        return new StoredFallback(message, plan, since, next, via);
    }

    /** The first one stays. */
    StoredFallback arrivedVia(long channel) {
        return new StoredFallback(message, plan, since, due, via.or(() -> Optional.of(channel)));
    }

    void store(Session session) throws SQLException {
        session.update(STORE, Times.micros(since), Times.micros(due), via.orElse(null), message);
    }

    private static byte[] packed(List<FallbackStep> plan) {
        var out = new Packed.Writer().number(plan.size());
        plan.forEach(step -> out.text(step.account().value())
                .text(step.channel().value())
                .text(step.to().value())
                .number(step.unless().ordinal())
                .number(step.within().toMillis()));
        return out.done();
    }

    private static List<FallbackStep> plan(byte[] packed) {
        var in = new Packed.Reader(packed);
        List<FallbackStep> plan = new ArrayList<>();
        for (int left = in.small(); left > 0; left--) {
            plan.add(new FallbackStep(
                    new AccountId(in.text()),
                    new ChannelId(in.text()),
                    new Address(in.text()),
                    GOALS[in.small()],
                    Duration.ofMillis(in.number())));
        }
        return plan;
    }
}
