package io.carillon.adapters.store;

import static io.carillon.adapters.store.schema.Tables.DELIVERY;

import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.message.MessageId;
import io.carillon.ports.store.DeadLetters;
import java.sql.SQLException;
import java.util.List;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Finds what ended without having been sent, by an index that holds nothing else. */
final class DeadLetterQueries {
    private DeadLetterQueries() {}

    static List<MessageId> list(View view, DeadLetters wanted, int limit) throws SQLException {
        return view.session.list(
                listing(wanted.status()),
                row -> new MessageId(row.number() >> 3),
                channel(view, wanted),
                wanted.fromId() * 8,
                limit);
    }

    static long count(View view, DeadLetters wanted) throws SQLException {
        return view.session.number(counting(wanted.status()), channel(view, wanted), wanted.fromId() * 8);
    }

    private static long channel(View view, DeadLetters wanted) throws SQLException {
        return view.names.find(view.session, wanted.channel().value()).orElse(-1L);
    }

    static String listing(PublicStatus status) {
        return Sql.of(Sql.DIALECT
                .select(DELIVERY.ID)
                .from(DELIVERY)
                .where(dead(status))
                .orderBy(DELIVERY.ID)
                .limit(DSL.val(0)));
    }

    static String counting(PublicStatus status) {
        return Sql.of(Sql.DIALECT.select(DSL.count()).from(DELIVERY).where(dead(status)));
    }

    /** Repeats the condition of the index. */
    private static Condition dead(PublicStatus status) {
        return DELIVERY.CONTROL
                .ge(DSL.inline(6L))
                .and(DELIVERY.CONTROL.le(DSL.inline(8L)))
                .and(DELIVERY.CHAIN.isNull())
                .and(StatusCondition.is(status))
                .and(DELIVERY.CHANNEL.eq(Sql.NUMBER))
                .and(DELIVERY.ID.ge(Sql.NUMBER));
    }
}
