package io.carillon.adapters.store;

import static io.carillon.adapters.store.schema.Tables.CONSENT;

import io.carillon.domain.event.LogEntry;
import io.carillon.domain.subscriber.Consent;
import io.carillon.domain.subscriber.Reach;
import io.carillon.domain.subscriber.SubscriberId;
import io.carillon.ports.store.SubscriberQueries.ConsentRow;
import io.carillon.ports.store.Subscribers.ConsentChange;
import java.sql.SQLException;
import java.util.Optional;

/** Who wants messages where. */
final class Consents {
    static final String FIND = Sql.of(Sql.DIALECT
            .select(CONSENT.CONSENT_, CONSENT.SOURCE, CONSENT.SINCE)
            .from(CONSENT)
            .where(CONSENT.CHANNEL.eq(Sql.NUMBER))
            .and(CONSENT.ADDRESS.eq(Sql.TEXT)));
    private static final String INSERT = Sql.insert(CONSENT);
    private static final String DELETE = Sql.of(Sql.DIALECT
            .deleteFrom(CONSENT)
            .where(CONSENT.CHANNEL.eq(Sql.NUMBER))
            .and(CONSENT.ADDRESS.eq(Sql.TEXT)));
    private static final Consent[] CONSENTS = Consent.values();

    private Consents() {}

    static Optional<ConsentRow> find(View view, Reach reach) throws SQLException {
        var channel = view.names.find(view.session, reach.channel().value());
        return channel.isEmpty()
                ? Optional.empty()
                : view.session.first(
                        FIND,
                        row -> new ConsentRow(row.oneOf(CONSENTS), row.text(), row.time()),
                        channel.get(),
                        reach.address().value());
    }

    /** @return whether it changed */
    static boolean change(Workspace workspace, ConsentChange change) throws SQLException {
        var before = find(workspace.view, change.reach()).map(ConsentRow::consent);
        if (before.equals(Optional.of(change.consent()))) {
            return false;
        }
        long channel = workspace.id(change.reach().channel());
        String address = change.reach().address().value();
        workspace.session.update(DELETE, channel, address);
        workspace.session.update(
                INSERT, channel, address, change.consent(), change.source(), Times.micros(change.at()));
        if (change.consent() == Consent.OPTED_OUT) {
            workspace.optOuts.count(channel, 1);
        } else if (before.isPresent()) {
            workspace.optOuts.count(channel, -1);
        }
        var owner = Families.owner(workspace.view, change.reach()).map(SubscriberId::new);
        SubscriberLog.note(
                workspace,
                new LogEntry.OfSubscriber(0, change.at(), change.consent().word(), owner, Optional.of(change.reach())));
        return true;
    }
}
