package io.carillon.adapters.store;

import static io.carillon.adapters.store.schema.Tables.DECISION;
import static io.carillon.adapters.store.schema.Tables.EXCHANGE;
import static io.carillon.adapters.store.schema.Tables.LOG;
import static io.carillon.adapters.store.schema.Tables.MESSAGE;

import io.carillon.domain.delivery.CallId;
import io.carillon.domain.delivery.DeliveryId;
import io.carillon.domain.event.LogEntry;
import io.carillon.domain.message.ProviderReference;
import io.carillon.ports.provider.Exchange;
import io.carillon.ports.store.MessageQueries.CallRow;
import io.carillon.ports.store.MessageQueries.DeliveryRow;
import io.carillon.ports.store.MessageQueries.Dossier;
import io.carillon.ports.store.MessageQueries.MessageRow;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Everything stored about a message. Its calls are found backwards from the latest, each naming the one before; its log
 * entries through the admission, the calls and the decisions.
 */
final class Dossiers {
    static final String ADMISSION = Sql.of(LogReading.select()
            .where(LOG.POSITION.eq(
                    Sql.DIALECT.select(MESSAGE.ADMITTED).from(MESSAGE).where(MESSAGE.ID.eq(Sql.NUMBER)))));
    static final String AT = Sql.of(LogReading.select().where(LOG.POSITION.eq(Sql.NUMBER)));
    static final String OF_CALL = Sql.of(LogReading.select().where(LOG.CALL.eq(Sql.NUMBER)));
    static final String DECISIONS = Sql.of(LogReading.select()
            .where(LOG.POSITION.in(
                    Sql.DIALECT.select(DECISION.POSITION).from(DECISION).where(DECISION.DELIVERY.eq(Sql.NUMBER)))));
    private static final String EXCHANGE_OF =
            Sql.of(Sql.DIALECT.select(EXCHANGE.RECORD).from(EXCHANGE).where(EXCHANGE.CALL.eq(Sql.NUMBER)));

    private final View view;
    private final Session session;

    Dossiers(View view) {
        this.view = view;
        this.session = view.session;
    }

    Dossier of(MessageRow message) throws SQLException {
        Map<Long, CallRow> rows = new TreeMap<>();
        Map<Long, LogEntry.OfDeliveries> history = new TreeMap<>();
        for (DeliveryRow delivery : message.deliveries()) {
            List<StoredCall> calls = calls(delivery);
            for (StoredCall call : calls) {
                rows.put(call.id(), row(call));
            }
            history(message, delivery.id(), calls).forEach(entry -> history.put(entry.position(), entry));
        }
        return new Dossier(message, List.copyOf(rows.values()), List.copyOf(history.values()));
    }

    private List<StoredCall> calls(DeliveryRow delivery) throws SQLException {
        List<StoredCall> calls = new ArrayList<>();
        Optional<Long> next = delivery.call().map(CallId::value);
        while (next.isPresent()) {
            StoredCall call = StoredCall.find(session, next.get()).orElseThrow();
            calls.add(call);
            next = call.before(delivery.id().value());
        }
        return calls;
    }

    private CallRow row(StoredCall call) throws SQLException {
        return new CallRow(
                new CallId(call.id()),
                view.names.channel(session, call.channel()),
                call.state(),
                call.startedAt(),
                call.endedAt(),
                call.reference().map(ProviderReference::new),
                call.complaint(),
                call.members().length,
                session.first(EXCHANGE_OF, Dossiers::exchange, call.id()));
    }

    private static Exchange exchange(Row row) throws SQLException {
        var packed = new Packed.Reader(row.bytes());
        return new Exchange(packed.text(), packed.small(), packed.text());
    }

    private List<LogEntry.OfDeliveries> history(MessageRow message, DeliveryId delivery, List<StoredCall> calls)
            throws SQLException {
        List<LogEntry> entries = new ArrayList<>(admission(message));
        for (StoredCall call : calls) {
            entries.addAll(session.list(OF_CALL, LogReading::read, call.id()));
        }
        entries.addAll(session.list(DECISIONS, LogReading::read, delivery.value()));
        List<LogEntry.OfDeliveries> own = new ArrayList<>();
        for (LogEntry entry : entries) {
            if (entry instanceof LogEntry.OfDeliveries of && of.deliveries().contains(delivery)) {
                own.add(of.of(delivery));
            }
        }
        return own;
    }

    private List<LogEntry> admission(MessageRow message) throws SQLException {
        var made = session.list(ADMISSION, LogReading::read, message.id().value());
        if (!made.isEmpty()) {
            return made;
        }
        Optional<StoredBatch> batch = StoredBatch.holding(session, message.id());
        // Of a message sent singly the entry is there, unless it was removed because of its age.
        return batch.isEmpty()
                ? List.of()
                : session.list(AT, LogReading::read, batch.get().admitted());
    }
}
