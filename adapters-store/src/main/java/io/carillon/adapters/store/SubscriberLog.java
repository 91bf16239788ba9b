package io.carillon.adapters.store;

import static io.carillon.adapters.store.schema.Tables.LOG;

import io.carillon.domain.event.LogEntry;
import io.carillon.domain.subscriber.SubscriberId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Writes what befell people into the log. */
final class SubscriberLog {
    private static final String INSERT = Sql.of(Sql.DIALECT
            .insertInto(LOG)
            .columns(LOG.POSITION, LOG.AT, LOG.KIND, LOG.MEMBERS, LOG.PROVIDER_CODE, LOG.CHANNEL, LOG.TYPE)
            .values(0L, 0L, 0L, new byte[0], "", "", ""));

    private SubscriberLog() {}

    /** @param note its position is given here */
    static void note(Workspace workspace, LogEntry.OfSubscriber note) throws SQLException {
        workspace.session.update(
                INSERT,
                workspace.nextPosition(),
                Times.micros(note.at()),
                LogReading.OF_SUBSCRIBER,
                PackedIds.of(note.subscriber().map(s -> List.of(s.value())).orElse(List.of())),
                note.reach().map(r -> r.address().value()).orElse(null),
                note.reach().map(r -> r.channel().value()).orElse(null),
                note.type());
    }

    static void note(Workspace workspace, long subscriber, String type, Instant at) throws SQLException {
        note(
                workspace,
                new LogEntry.OfSubscriber(0, at, type, Optional.of(new SubscriberId(subscriber)), Optional.empty()));
    }
}
