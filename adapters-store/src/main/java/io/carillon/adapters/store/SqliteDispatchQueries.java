package io.carillon.adapters.store;

import static io.carillon.adapters.store.schema.Tables.BATCH;
import static io.carillon.adapters.store.schema.Tables.CALL;
import static io.carillon.adapters.store.schema.Tables.DELIVERY;
import static io.carillon.adapters.store.schema.Tables.MESSAGE;
import static io.carillon.adapters.store.schema.Tables.RAW_INTAKE;
import static io.carillon.adapters.store.schema.Tables.RECEIVED;
import static io.carillon.adapters.store.schema.Tables.SUBSCRIBER;

import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.channel.Hold;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.delivery.CallId;
import io.carillon.domain.delivery.Control;
import io.carillon.domain.delivery.DeliveryId;
import io.carillon.domain.message.BatchId;
import io.carillon.domain.message.Lane;
import io.carillon.domain.message.Submission;
import io.carillon.ports.store.DispatchQueries;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** What the dispatch engine asks, on SQLite. */
final class SqliteDispatchQueries implements DispatchQueries {
    private static final Condition WAITING = DELIVERY.CONTROL.le(DSL.inline(2L));
    static final String DUE = Sql.of(Sql.DIALECT
            .select(DELIVERY.ID, MESSAGE.ADDRESS, MESSAGE.CONTENT, DELIVERY.DUE, DELIVERY.TRIES, DELIVERY.EXPIRES_AT)
            .from(DELIVERY)
            .crossJoin(MESSAGE)
            .where(WAITING)
            .and(DELIVERY.CONTROL.eq(DSL.inline(2L)))
            .and(DELIVERY.CHANNEL.eq(Sql.NUMBER))
            .and(DELIVERY.LANE.eq(Sql.NUMBER))
            .and(DELIVERY.DUE.le(Sql.NUMBER))
            .and(MESSAGE.ID.eq(DELIVERY.ID.div(DSL.inline(8L))))
            .orderBy(DELIVERY.DUE, DELIVERY.ID)
            .limit(DSL.val(0)));
    private static final String CARRIED = Sql.of(Sql.DIALECT
            .select(DELIVERY.ID, MESSAGE.ADDRESS, MESSAGE.CONTENT, DELIVERY.DUE, DELIVERY.TRIES, DELIVERY.EXPIRES_AT)
            .from(DELIVERY)
            .crossJoin(MESSAGE)
            .where(DELIVERY.ID.eq(Sql.NUMBER))
            .and(MESSAGE.ID.eq(DELIVERY.ID.div(DSL.inline(8L)))));
    static final String NEXT_DUE = Sql.of(Sql.DIALECT
            .select(DELIVERY.DUE)
            .from(DELIVERY)
            .where(WAITING)
            .and(DELIVERY.CONTROL.eq(Sql.NUMBER))
            .and(DELIVERY.CHANNEL.eq(Sql.NUMBER))
            .and(DELIVERY.LANE.eq(Sql.NUMBER))
            .and(DELIVERY.DUE.gt(Sql.NUMBER))
            .orderBy(DELIVERY.DUE)
            .limit(DSL.inline(1)));
    static final String OPEN_CALLS =
            Sql.of(Sql.DIALECT.select(CALL.fields()).from(CALL).where(CALL.STATE.eq(DSL.inline(0L))));
    static final String DEPTH = Sql.of(Sql.DIALECT
            .select(DSL.count())
            .from(DELIVERY)
            .where(WAITING)
            .and(DELIVERY.CONTROL.eq(Sql.NUMBER))
            .and(DELIVERY.CHANNEL.eq(Sql.NUMBER)));
    /** Every delivery that is being sent belongs to an open call, so no index of them is needed. */
    static final String DISPATCHING = Sql.of(Sql.DIALECT
            .select(DSL.sum(CALL.RECIPIENTS))
            .from(CALL)
            .where(CALL.STATE.eq(DSL.inline(0L)))
            .and(CALL.CHANNEL.eq(Sql.NUMBER)));

    private static final List<String> GREATEST = List.of(
            Sql.of(Sql.DIALECT.select(DSL.max(MESSAGE.ID)).from(MESSAGE)),
            Sql.of(Sql.DIALECT.select(DSL.max(RECEIVED.ID)).from(RECEIVED)),
            Sql.of(Sql.DIALECT.select(DSL.max(BATCH.ID)).from(BATCH)),
            Sql.of(Sql.DIALECT
                    .select(BATCH.FIRST_MESSAGE.add(BATCH.ACCEPTED).sub(DSL.inline(1L)))
                    .from(BATCH)
                    .orderBy(BATCH.FIRST_MESSAGE.desc())
                    .limit(DSL.inline(1))),
            Sql.of(Sql.DIALECT.select(DSL.max(CALL.ID)).from(CALL)),
            Sql.of(Sql.DIALECT.select(DSL.max(RAW_INTAKE.ID)).from(RAW_INTAKE)),
            Sql.of(Sql.DIALECT.select(DSL.max(SUBSCRIBER.ID)).from(SUBSCRIBER)));

    private final Readers readers;

    SqliteDispatchQueries(Readers readers) {
        this.readers = readers;
    }

    @Override
    public List<Waiting> due(ChannelId channel, Instant now, int most) {
        return readers.read(view -> {
            List<Waiting> due = new ArrayList<>();
            for (Lane lane : Lane.values()) {
                due.addAll(view.session.list(
                        DUE, row -> waiting(view, row), id(view, channel), lane, Times.micros(now), most - due.size()));
            }
            return due;
        });
    }

    private static long id(View view, ChannelId channel) throws SQLException {
        return view.names.find(view.session, channel.value()).orElse(-1L);
    }

    private static Waiting waiting(View view, Row row) throws SQLException {
        var id = new DeliveryId(row.number());
        String own = row.text();
        var to = new Address(id.step() == 0 ? own : Destinations.address(view.session, id.value()));
        Submission submission = Submissions.find(view, row.number());
        Instant due = row.time();
        int tries = row.small();
        var ownEnd = row.optionalTime();
        return new Waiting(id, to, ownEnd.map(submission::expiringAt).orElse(submission), due, tries);
    }

    @Override
    public Optional<Instant> nextDue(ChannelId channel, Instant now) {
        return readers.read(view -> {
            Optional<Instant> next = Optional.empty();
            for (Control control : List.of(Control.SCHEDULED, Control.QUEUED)) {
                for (Lane lane : Lane.values()) {
                    var due = view.session.first(
                            NEXT_DUE, Row::time, control, id(view, channel), lane, Times.micros(now));
                    if (due.isPresent() && (next.isEmpty() || due.get().isBefore(next.get()))) {
                        next = due;
                    }
                }
            }
            return next;
        });
    }

    @Override
    public Optional<Instant> nextFallback() {
        return readers.read(view -> view.session.first(StoredFallback.NEXT, Row::time));
    }

    @Override
    public List<OpenCall> openCalls() {
        return readers.read(view -> {
            List<OpenCall> open = new ArrayList<>();
            // Sorted here: asked to sort, SQLite would walk all calls by key instead of the few that are open.
            List<StoredCall> calls = view.session.list(OPEN_CALLS, StoredCall::read);
            calls.sort(Comparator.comparing(StoredCall::id));
            for (StoredCall call : calls) {
                open.add(open(view, call));
            }
            return open;
        });
    }

    private static OpenCall open(View view, StoredCall call) throws SQLException {
        List<Waiting> deliveries = new ArrayList<>();
        for (long member : call.members()) {
            deliveries.addAll(view.session.list(CARRIED, row -> waiting(view, row), member));
        }
        return new OpenCall(
                new CallId(call.id()),
                view.names.account(view.session, call.account()),
                view.names.channel(view.session, call.channel()),
                call.startedAt(),
                call.mark().isPresent(),
                deliveries);
    }

    @Override
    public List<BatchId> unexpandedBatches() {
        return readers.read(view -> StoredBatch.unexpanded(view.session).stream()
                .map(b -> new BatchId(b.id()))
                .toList());
    }

    @Override
    public List<Hold> holds() {
        return readers.read(view -> Holds.all(view.session));
    }

    @Override
    public Depth depth(ChannelId channel) {
        return readers.read(view -> {
            long id = id(view, channel);
            long waiting = 0;
            for (Control control : List.of(Control.SCHEDULED, Control.HELD, Control.QUEUED)) {
                waiting += view.session.number(DEPTH, control, id);
            }
            return new Depth(waiting, view.session.number(DISPATCHING, id));
        });
    }

    @Override
    public long greatestId() {
        return readers.read(view -> {
            long greatest = 0;
            for (String question : GREATEST) {
                greatest = Math.max(greatest, view.session.number(question));
            }
            return greatest;
        });
    }
}
