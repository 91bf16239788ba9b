package io.carillon.adapters.store;

import static io.carillon.adapters.store.schema.Tables.DECISION;
import static io.carillon.adapters.store.schema.Tables.LOG;

import io.carillon.domain.delivery.CallId;
import io.carillon.domain.event.LogEntry;
import io.carillon.domain.event.Transition;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * Gathers what changed within one operation and writes the log: deliveries that changed alike share an entry. The entries of
 * one delivery keep their order.
 */
final class Changes {
    private static final String INSERT = Sql.insert(LOG);
    private static final String INSERT_DECISION = Sql.insert(DECISION);

    private final Workspace workspace;
    private final LogEntry.Kind kind;
    private final Instant at;
    private final Map<Transition, List<Long>> gathered = new LinkedHashMap<>();
    private final Set<Long> seen = new HashSet<>();

    Changes(Workspace workspace, LogEntry.Kind kind, Instant at) {
        this.workspace = workspace;
        this.kind = kind;
        this.at = at;
    }

    void add(Transition change, long delivery) throws SQLException {
        if (!seen.add(delivery)) {
            write();
            seen.add(delivery);
        }
        gathered.computeIfAbsent(change, c -> new ArrayList<>()).add(delivery);
    }

    /** A delivery was changed and stored; of a message with several, the log tells what that means for the message. */
    void add(Transition change, Delivery delivery) throws SQLException {
        if (delivery.chain.isEmpty()) {
            add(change, delivery.id);
            return;
        }
        long message = delivery.id & ~7L;
        if (LongStream.range(message, message + 8).anyMatch(seen::contains)) {
            write();
        }
        add(new Fallbacks(workspace, at).ofMessage(change, delivery), delivery.id);
    }

    void write() throws SQLException {
        for (var entry : gathered.entrySet()) {
            write(entry.getKey(), entry.getValue());
        }
        gathered.clear();
        seen.clear();
    }

    /** Writes one entry. @return its position */
    long write(Transition c, List<Long> deliveries) throws SQLException {
        long position = workspace.nextPosition();
        workspace.session.update(
                INSERT,
                position,
                Times.micros(at),
                kind,
                PackedIds.of(deliveries),
                c.call().map(CallId::value).orElse(null),
                c.from().orElse(null),
                c.to(),
                c.control(),
                c.fact(),
                c.corrected() ? 1 : 0,
                c.reason().orElse(null),
                c.providerCode().orElse(null),
                c.channel().orElse(null),
                null);
        if (kind == LogEntry.Kind.DECISION) {
            for (long delivery : deliveries) {
                workspace.session.update(INSERT_DECISION, delivery, position);
            }
        }
        return position;
    }

    static void noteChannel(Workspace workspace, LogEntry.OfChannel note) throws SQLException {
        workspace.session.update(
                INSERT,
                workspace.nextPosition(),
                Times.micros(note.at()),
                LogReading.OF_CHANNEL,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                note.reason().orElse(null),
                null,
                note.channel(),
                note.type());
    }

    static void noteChannel(Workspace workspace, String channel, String type, Optional<String> reason, Instant at)
            throws SQLException {
        noteChannel(workspace, new LogEntry.OfChannel(0, at, channel, type, reason));
    }
}
