package io.carillon.adapters.store;

import static io.carillon.adapters.store.schema.Tables.CONSENT;

import io.carillon.domain.subscriber.Consent;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jooq.impl.DSL;

/**
 * Who has opted out, in the writer's hands. How many have is remembered by channel: where nobody has, which is usual, a message
 * costs no look into a table.
 */
final class OptOuts {
    static final String COUNTS = Sql.of(Sql.DIALECT
            .select(CONSENT.CHANNEL, DSL.count())
            .from(CONSENT)
            .where(CONSENT.CONSENT_.eq(DSL.inline(1L)))
            .groupBy(CONSENT.CHANNEL));
    static final String OPTED_OUT = Sql.of(Sql.DIALECT
            .select(CONSENT.CONSENT_)
            .from(CONSENT)
            .where(CONSENT.CHANNEL.eq(Sql.NUMBER))
            .and(CONSENT.ADDRESS.eq(Sql.TEXT)));

    private final Session session;
    private final Map<Long, Integer> counts = new HashMap<>();

    OptOuts(Session session) {
        this.session = session;
    }

    void load() throws SQLException {
        counts.clear();
        session.list(COUNTS, row -> counts.put(row.number(), row.small()));
    }

    void count(long channel, int more) {
        counts.merge(channel, more, Integer::sum);
    }

    /** Whether anybody has on the channel. */
    boolean on(long channel) {
        return counts.getOrDefault(channel, 0) > 0;
    }

    boolean at(long channel, String address) throws SQLException {
        return on(channel)
                && session.first(OPTED_OUT, Row::number, channel, address)
                        .filter(c -> c == Consent.OPTED_OUT.ordinal())
                        .isPresent();
    }
}
