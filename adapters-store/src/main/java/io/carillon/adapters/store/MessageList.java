package io.carillon.adapters.store;

import static io.carillon.adapters.store.schema.Tables.CONVERSATION;
import static io.carillon.adapters.store.schema.Tables.MESSAGE;
import static io.carillon.adapters.store.schema.Tables.RECEIVED;

import io.carillon.domain.message.Direction;
import io.carillon.ports.store.MessageQueries.Filter;
import io.carillon.ports.store.MessageQueries.MessageRow;
import io.carillon.ports.store.MessageQueries.StoredMessage;
import io.carillon.ports.store.Page;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** One page of messages, newest first: those made, those of batches that are not made yet, and those that came in. */
record MessageList(Filter filter, Optional<Long> before, int limit) {
    private static final int SLICE = 500;

    Page<StoredMessage> read(View view) throws SQLException {
        List<StoredMessage> rows = new ArrayList<>();
        if (filter.direction().filter(Direction.INBOUND::equals).isEmpty()) {
            rows.addAll(view.session.list(sent(view), row -> MessageReading.read(view, row)));
            for (StoredBatch batch : StoredBatch.unexpanded(view.session)) {
                rows.addAll(unmade(view, batch));
            }
            rows.addAll(fallen(view));
        }
        if (mayHaveComeIn()) {
            rows.addAll(view.session.list(received(view), row -> Received.read(view, row)));
        }
        rows.sort(Comparator.comparing(StoredMessage::id).reversed());
        return rows.size() <= limit
                ? new Page<>(rows, Optional.empty())
                : new Page<>(
                        rows.subList(0, limit),
                        Optional.of(rows.get(limit - 1).id().value()));
    }

    /** Those that came into the conversation by a further step. */
    private List<MessageRow> fallen(View view) throws SQLException {
        if (filter.conversation().isEmpty()) {
            return List.of();
        }
        long since = filter.sinceId().orElse(0L);
        long end = before.orElse(Long.MAX_VALUE);
        var part = new FallbackReading.Part(filter.conversation().get().value(), since, end, limit + 1);
        return FallbackReading.in(view, part).stream()
                .filter(this::matchesBeside)
                .toList();
    }

    /** Whether it fits all of the filter but the conversation, which is not its own. */
    private boolean matchesBeside(MessageRow row) {
        return equal(filter.channel(), Optional.of(row.channel()))
                && equal(filter.status(), Optional.of(row.status().status()))
                && equal(filter.to(), Optional.of(row.to()))
                && equal(filter.clientReference(), row.clientReference())
                && equal(filter.batch(), row.batch());
    }

    /** Status, reference and batch are things that only messages sent by us have. */
    private boolean mayHaveComeIn() {
        return filter.status().isEmpty()
                && filter.clientReference().isEmpty()
                && filter.batch().isEmpty();
    }

    Select<?> sent(View view) throws SQLException {
        List<Condition> all = conditions(view, new Columns(MESSAGE.ID, MESSAGE.CHANNEL, MESSAGE.CONVERSATION));
        if (filter.batch().isPresent()) {
            var batch = StoredBatch.find(view.session, filter.batch().get());
            all.add(
                    batch.isPresent()
                            ? MESSAGE.ID.between(
                                    batch.get().firstMessage(), batch.get().lastMessage())
                            : DSL.falseCondition());
        }
        filter.status().ifPresent(s -> all.add(StatusCondition.is(s)));
        filter.clientReference().ifPresent(r -> all.add(MESSAGE.CLIENT_REFERENCE.eq(r)));
        return MessageReading.select().where(all).orderBy(MESSAGE.ID.desc()).limit(limit + 1);
    }

    Select<?> received(View view) throws SQLException {
        List<Condition> all = conditions(view, new Columns(RECEIVED.ID, RECEIVED.CHANNEL, RECEIVED.CONVERSATION));
        filter.direction().ifPresent(d -> all.add(RECEIVED.DIRECTION.eq(DSL.inline((long) d.ordinal()))));
        return Received.select().and(DSL.and(all)).orderBy(RECEIVED.ID.desc()).limit(limit + 1);
    }

    /** What both directions have. */
    private record Columns(Field<Long> id, Field<Long> channel, Field<Long> conversation) {}

    private List<Condition> conditions(View view, Columns columns) throws SQLException {
        List<Condition> all = new ArrayList<>();
        if (filter.channel().isPresent()) {
            all.add(columns.channel()
                    .eq(view.names
                            .find(view.session, filter.channel().get().value())
                            .orElse(-1L)));
        }
        filter.to()
                .ifPresent(to -> all.add(columns.conversation()
                        .in(Sql.DIALECT
                                .select(CONVERSATION.ID)
                                .from(CONVERSATION)
                                .where(CONVERSATION.ADDRESS.eq(to.value())))));
        filter.sinceId().ifPresent(since -> all.add(columns.id().ge(since)));
        before.ifPresent(end -> all.add(columns.id().lt(end)));
        filter.conversation().ifPresent(c -> all.add(columns.conversation().eq(c.value())));
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
