package io.carillon.adapters.store;

import static io.carillon.adapters.store.schema.Tables.HOLD;

import io.carillon.domain.channel.AccountId;
import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.channel.Hold;
import io.carillon.domain.channel.HoldCause;
import io.carillon.domain.channel.HoldScope;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The holds in force, one per scope. */
final class Holds {
    private static final String INSERT = Sql.insert(HOLD);
    private static final String DELETE = Sql.of(Sql.DIALECT.deleteFrom(HOLD).where(HOLD.SCOPE.eq(Sql.TEXT)));
    private static final String FIND =
            Sql.of(Sql.DIALECT.select(HOLD.fields()).from(HOLD).where(HOLD.SCOPE.eq(Sql.TEXT)));
    private static final String ALL =
            Sql.of(Sql.DIALECT.select(HOLD.fields()).from(HOLD).orderBy(HOLD.SCOPE));
    private static final HoldCause[] CAUSES = HoldCause.values();

    private Holds() {}

    static Optional<Hold> over(Session session, AccountId account, ChannelId channel) throws SQLException {
        var ofAccount = find(session, HoldScope.of(account));
        return ofAccount.isPresent() ? ofAccount : find(session, HoldScope.of(channel));
    }

    static Optional<Hold> find(Session session, HoldScope scope) throws SQLException {
        return session.first(FIND, Holds::read, scope.key());
    }

    static List<Hold> all(Session session) throws SQLException {
        return session.list(ALL, Holds::read);
    }

    private static Hold read(Row row) throws SQLException {
        return new Hold(HoldScope.parse(row.text()), row.oneOf(CAUSES), row.text(), row.time());
    }

    static boolean put(Workspace workspace, Hold hold, List<ChannelId> channels) throws SQLException {
        Optional<Hold> standing = find(workspace.session, hold.scope());
        if (standing.filter(s -> s.cause() == hold.cause() || s.cause() == HoldCause.MANUAL)
                .isPresent()) {
            return false;
        }
        workspace.session.update(DELETE, hold.scope().key());
        workspace.session.update(INSERT, hold.scope().key(), hold.cause(), hold.detail(), Times.micros(hold.since()));
        for (ChannelId channel : channels) {
            Changes.noteChannel(
                    workspace, channel.value(), "held", Optional.of(hold.cause().word()), hold.since());
        }
        return true;
    }

    /** @return what was lifted */
    static Optional<Hold> lift(Workspace workspace, HoldScope scope) throws SQLException {
        Optional<Hold> standing = find(workspace.session, scope);
        if (standing.isPresent()) {
            workspace.session.update(DELETE, scope.key());
        }
        return standing;
    }
}
