package io.carillon.adapters.store;

import static io.carillon.adapters.store.schema.Tables.SUBSCRIBER;
import static io.carillon.adapters.store.schema.Tables.SUBSCRIBER_KEY;

import io.carillon.adapters.store.SubscriberKeys.Kind;
import io.carillon.ports.store.Page;
import io.carillon.ports.store.SubscriberQueries.Filter;
import io.carillon.ports.store.SubscriberQueries.SubscriberRow;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** One page of subscribers, newest first: along the keys of a tag or channel, else along all; a search may look at many. */
record SubscriberList(Filter filter, Optional<Long> before, int limit) {
    private static final long NONE = Long.MAX_VALUE;

    Page<SubscriberRow> read(View view) throws SQLException {
        List<Long> ids = view.session.list(query(), Row::number);
        List<SubscriberRow> rows = new ArrayList<>();
        for (long id : ids.subList(0, Math.min(limit, ids.size()))) {
            rows.add(Families.of(view, id).orElseThrow().row());
        }
        return new Page<>(rows, ids.size() <= limit ? Optional.empty() : Optional.of(ids.get(limit - 1)));
    }

    Select<?> query() {
        if (filter.tag().isPresent()) {
            return along(Kind.TAG, filter.tag().get());
        }
        if (filter.channel().isPresent()) {
            return along(Kind.CHANNEL, filter.channel().get().value());
        }
        return Sql.DIALECT
                .select(SUBSCRIBER.ID)
                .from(SUBSCRIBER)
                .where(SUBSCRIBER.ID.lt(before.orElse(NONE)))
                .and(SUBSCRIBER.SEARCH.isNotNull())
                .and(search())
                .orderBy(SUBSCRIBER.ID.desc())
                .limit(limit + 1);
    }

    private Select<?> along(Kind kind, String word) {
        var query = Sql.DIALECT.select(SUBSCRIBER_KEY.SUBSCRIBER).from(SUBSCRIBER_KEY);
        var joined = filter.q().isPresent() ? query.crossJoin(SUBSCRIBER) : query;
        return joined.where(key(kind, word))
                .and(SUBSCRIBER_KEY.SUBSCRIBER.lt(before.orElse(NONE)))
                .and(filter.q().isPresent() ? SUBSCRIBER.ID.eq(SUBSCRIBER_KEY.SUBSCRIBER) : DSL.noCondition())
                .and(search())
                .and(kind == Kind.TAG && filter.channel().isPresent() ? onChannel() : DSL.noCondition())
                .orderBy(SUBSCRIBER_KEY.SUBSCRIBER.desc())
                .limit(limit + 1);
    }

    private static Condition key(Kind kind, String word) {
        return SUBSCRIBER_KEY.KIND.eq(DSL.inline((long) kind.ordinal())).and(SUBSCRIBER_KEY.WORD.eq(word));
    }

    private Condition onChannel() {
        var other = SUBSCRIBER_KEY.as("other");
        return DSL.exists(Sql.DIALECT
                .selectOne()
                .from(other)
                .where(other.KIND.eq(DSL.inline((long) Kind.CHANNEL.ordinal())))
                .and(other.WORD.eq(filter.channel().orElseThrow().value()))
                .and(other.SUBSCRIBER.eq(SUBSCRIBER_KEY.SUBSCRIBER)));
    }

    private Condition search() {
        if (filter.q().isEmpty()) {
            return DSL.noCondition();
        }
        Field<Integer> place = DSL.field(
                "instr({0}, {1})",
                Integer.class, SUBSCRIBER.SEARCH, DSL.val(filter.q().get().toLowerCase(Locale.ROOT)));
        return place.gt(DSL.inline(0));
    }
}
