package io.carillon.adapters.store;

import static io.carillon.adapters.store.schema.Tables.CALL;
import static io.carillon.adapters.store.schema.Tables.DELIVERY;
import static io.carillon.adapters.store.schema.Tables.FALLBACK_STEP;
import static io.carillon.adapters.store.schema.Tables.MESSAGE;

import io.carillon.domain.conversation.HighWaterMark;
import io.carillon.domain.delivery.CallId;
import io.carillon.domain.delivery.CallState;
import io.carillon.domain.delivery.DeliveryId;
import io.carillon.domain.delivery.Evidence;
import io.carillon.ports.store.ChatQueries.UnboundSend;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** The latest messages sent in a conversation that may be at the provider and have none of its ids. */
final class UnboundSends {
    private static final List<Field<?>> COLUMNS = List.of(
            DELIVERY.ID,
            DELIVERY.REFERENCE,
            DELIVERY.EVIDENCE,
            CALL.ID,
            CALL.STATE,
            CALL.ENDED_AT,
            CALL.MARK,
            MESSAGE.CONTENT);

    /** The condition on the reference is not here: the latest are counted with those that have one. */
    static final String LATEST = Sql.of(Sql.DIALECT
            .select(COLUMNS)
            .from(MESSAGE)
            .join(DELIVERY)
            .on(DELIVERY.ID.eq(MESSAGE.ID.mul(DSL.inline(8L))))
            .leftJoin(CALL)
            .on(CALL.ID.eq(DELIVERY.CALL))
            .where(MESSAGE.CONVERSATION.eq(Sql.NUMBER))
            .orderBy(MESSAGE.ID.desc())
            .limit(DSL.inline(200)));

    /** The same of those that came into the conversation by a further step. */
    static final String LATEST_STEPS = Sql.of(Sql.DIALECT
            .select(COLUMNS)
            .from(FALLBACK_STEP)
            .join(DELIVERY)
            .on(DELIVERY.ID.eq(FALLBACK_STEP.DELIVERY))
            .join(MESSAGE)
            .on(MESSAGE.ID.eq(FALLBACK_STEP.DELIVERY.div(DSL.inline(8L))))
            .leftJoin(CALL)
            .on(CALL.ID.eq(DELIVERY.CALL))
            .where(FALLBACK_STEP.CONVERSATION.eq(Sql.NUMBER))
            .orderBy(FALLBACK_STEP.DELIVERY.desc())
            .limit(DSL.inline(200)));

    private static final CallState[] STATES = CallState.values();
    private static final Evidence[] EVIDENCES = Evidence.values();

    private UnboundSends() {}

    /** Oldest call first. */
    static List<UnboundSend> of(View view, long conversation) throws SQLException {
        List<Optional<UnboundSend>> latest = view.session.list(LATEST, row -> read(view, row), conversation);
        latest.addAll(view.session.list(LATEST_STEPS, row -> read(view, row), conversation));
        return latest.stream()
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(UnboundSend::call).thenComparing(UnboundSend::delivery))
                .toList();
    }

    /** Empty when it is bound, or certainly not at the provider. */
    private static Optional<UnboundSend> read(View view, Row row) throws SQLException {
        var delivery = new DeliveryId(row.number());
        boolean bound = row.optionalText().isPresent();
        boolean taken = row.oneOf(EVIDENCES).compareTo(Evidence.ACCEPTED) >= 0;
        var call = row.optionalNumber().map(CallId::new);
        CallState state = row.oneOf(STATES);
        if (bound || call.isEmpty() || (state == CallState.ANSWERED && !taken)) {
            return Optional.empty();
        }
        var endedAt = row.optionalTime();
        var mark = row.optionalText().filter(m -> !m.isEmpty()).map(HighWaterMark::new);
        // An answer that came late makes a call resolved, too; only what was not taken was ruled out.
        return Optional.of(new UnboundSend(
                delivery,
                call.get(),
                state == CallState.RESOLVED && taken ? CallState.ANSWERED : state,
                endedAt,
                mark,
                Submissions.find(view, row.number()).content()));
    }
}
