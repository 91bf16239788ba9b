package io.carillon.adapters.store;

import static io.carillon.adapters.store.schema.Tables.CONVERSATION;
import static io.carillon.adapters.store.schema.Tables.MESSAGE;

import io.carillon.ports.store.MessageQueries.Filter;
import io.carillon.ports.store.MessageQueries.MessageRow;
import io.carillon.ports.store.Page;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** One page of messages, newest first: those made, merged with those of batches that are not made yet. */
record MessageList(Filter filter, Optional<Long> before, int limit) {
    private static final int SLICE = 500;

    Page<MessageRow> read(View view) throws SQLException {
        List<MessageRow> rows = new ArrayList<>(made(view));
        for (StoredBatch batch : StoredBatch.unexpanded(view.session)) {
            rows.addAll(unmade(view, batch));
        }
        rows.sort(Comparator.comparing(MessageRow::id).reversed());
        return rows.size() <= limit
                ? new Page<>(rows, Optional.empty())
                : new Page<>(
                        rows.subList(0, limit),
                        Optional.of(rows.get(limit - 1).id().value()));
    }

    private List<MessageRow> made(View view) throws SQLException {
        return view.session.list(
                MessageReading.select()
                        .where(conditions(view))
                        .orderBy(MESSAGE.ID.desc())
                        .limit(limit + 1),
                row -> MessageReading.read(view, row));
    }

    private List<Condition> conditions(View view) throws SQLException {
        List<Condition> all = new ArrayList<>();
        if (filter.channel().isPresent()) {
            all.add(MESSAGE.CHANNEL.eq(view.names
                    .find(view.session, filter.channel().get().value())
                    .orElse(-1L)));
        }
        filter.to()
                .ifPresent(to -> all.add(MESSAGE.CONVERSATION.in(Sql.DIALECT
                        .select(CONVERSATION.ID)
                        .from(CONVERSATION)
                        .where(CONVERSATION.ADDRESS.eq(to.value())))));
        if (filter.batch().isPresent()) {
            var batch = StoredBatch.find(view.session, filter.batch().get());
            all.add(
                    batch.isPresent()
                            ? MESSAGE.ID.between(
                                    batch.get().firstMessage(), batch.get().lastMessage())
                            : DSL.falseCondition());
        }
        filter.status().ifPresent(s -> all.add(StatusCondition.is(s)));
        filter.sinceId().ifPresent(since -> all.add(MESSAGE.ID.ge(since)));
        before.ifPresent(end -> all.add(MESSAGE.ID.lt(end)));
        filter.clientReference().ifPresent(r -> all.add(MESSAGE.CLIENT_REFERENCE.eq(r)));
        filter.conversation().ifPresent(c -> all.add(MESSAGE.CONVERSATION.eq(c.value())));
        return all;
    }

    /** Walks the batch from its end, so that only as much of it is read as the page can hold. */
    private List<MessageRow> unmade(View view, StoredBatch batch) throws SQLException {
        List<MessageRow> found = new ArrayList<>();
        int end = before.map(b -> (int) Math.max(0, Math.min(batch.accepted(), b - batch.firstMessage())))
                .orElse(batch.accepted());
        while (end > batch.expanded() && found.size() <= limit) {
            int from = Math.max(batch.expanded(), end - SLICE);
            batch.unmade(view, from, end - from).stream().filter(this::matches).forEach(found::add);
            end = from;
        }
        return found.stream()
                .sorted(Comparator.comparing(MessageRow::id).reversed())
                .limit(limit + 1L)
                .toList();
    }

    private boolean matches(MessageRow row) {
        return equal(filter.channel(), Optional.of(row.channel()))
                && equal(filter.status(), Optional.of(row.delivery().registers().status()))
                && equal(filter.to(), Optional.of(row.to()))
                && equal(filter.clientReference(), row.clientReference())
                && equal(filter.batch(), row.batch())
                && equal(filter.conversation(), row.conversation())
                && filter.sinceId().map(since -> row.id().value() >= since).orElse(true);
    }

    private static <T> boolean equal(Optional<T> wanted, Optional<T> actual) {
        return wanted.isEmpty() || wanted.equals(actual);
    }
}
