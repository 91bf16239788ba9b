package io.carillon.adapters.store;

import static io.carillon.adapters.store.schema.Tables.DELIVERY;
import static io.carillon.adapters.store.schema.Tables.FALLBACK_STEP;

import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.delivery.DeliveryId;
import io.carillon.domain.message.MessageId;
import io.carillon.ports.store.FallbackRow;
import io.carillon.ports.store.MessageQueries.MessageRow;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.impl.DSL;

/** Reads the further steps of messages that have some. */
final class FallbackReading {
    static final String STEPS = Sql.of(MessageReading.deliveries()
            .where(DELIVERY.ID.between(Sql.NUMBER, Sql.NUMBER))
            .orderBy(DELIVERY.ID));
    /** The messages that came into a conversation by a further step, latest first. */
    static final String IN_CONVERSATION = Sql.of(Sql.DIALECT
            .select(FALLBACK_STEP.DELIVERY)
            .from(FALLBACK_STEP)
            .where(FALLBACK_STEP.CONVERSATION.eq(Sql.NUMBER))
            .and(FALLBACK_STEP.DELIVERY.ge(Sql.NUMBER))
            .and(FALLBACK_STEP.DELIVERY.lt(Sql.NUMBER))
            .orderBy(FALLBACK_STEP.DELIVERY.desc())
            .limit(DSL.val(0)));

    private FallbackReading() {}

    static FallbackRow of(View view, MessageId id) throws SQLException {
        Session session = view.session;
        StoredFallback stored = StoredFallback.find(session, id.value());
        Optional<ChannelId> via = stored.via().isEmpty()
                ? Optional.empty()
                : Optional.of(view.names.channel(session, stored.via().get()));
        return new FallbackRow(
                stored.plan(),
                session.list(
                        STEPS,
                        row -> MessageReading.delivery(new DeliveryId(row.number()), row),
                        id.value() * 8 + 1,
                        id.value() * 8 + 7),
                stored.due(),
                via);
    }

    /** @param since the lowest id @param before above the highest id */
    record Part(long conversation, long since, long before, int most) {}

    static List<MessageRow> in(View view, Part part) throws SQLException {
        long end = Math.min(part.before(), Long.MAX_VALUE >> 3) * 8;
        List<Long> deliveries = view.session.list(
                IN_CONVERSATION, Row::number, part.conversation(), part.since() * 8, end, part.most());
        List<MessageRow> rows = new ArrayList<>();
        for (long delivery : deliveries) {
            rows.add(MessageReading.find(view, new DeliveryId(delivery).message())
                    .orElseThrow());
        }
        return rows;
    }
}
