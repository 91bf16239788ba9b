package io.carillon.adapters.store;

import static io.carillon.adapters.store.schema.Tables.HOLD;

import io.carillon.domain.channel.AccountId;
import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.channel.Hold;
import io.carillon.domain.channel.HoldCause;
import io.carillon.domain.channel.HoldScope;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The holds in force, one per scope, in the writer's hands. */
final class Holds {
    private static final String INSERT = Sql.insert(HOLD);
    private static final String DELETE = Sql.of(Sql.DIALECT.deleteFrom(HOLD).where(HOLD.SCOPE.eq(Sql.TEXT)));
    private static final String ALL =
            Sql.of(Sql.DIALECT.select(HOLD.fields()).from(HOLD).orderBy(HOLD.SCOPE));
    private static final HoldCause[] CAUSES = HoldCause.values();

    private final Session session;
    private final Map<HoldScope, Hold> standing = new HashMap<>();

    Holds(Session session) {
        this.session = session;
    }

    void load() throws SQLException {
        standing.clear();
        all(session).forEach(hold -> standing.put(hold.scope(), hold));
    }

    /** The hold that covers a channel: asked for every message, and so remembered. */
    Optional<Hold> over(AccountId account, ChannelId channel) {
        if (standing.isEmpty()) {
            return Optional.empty();
        }
        Hold ofAccount = standing.get(HoldScope.of(account));
        return Optional.ofNullable(ofAccount == null ? standing.get(HoldScope.of(channel)) : ofAccount);
    }

    static List<Hold> all(Session session) throws SQLException {
        return session.list(ALL, Holds::read);
    }

    private static Hold read(Row row) throws SQLException {
        return new Hold(HoldScope.parse(row.text()), row.oneOf(CAUSES), row.text(), row.time());
    }

    static boolean put(Workspace workspace, Hold hold, List<ChannelId> channels) throws SQLException {
        Hold before = workspace.holds.standing.get(hold.scope());
        if (before != null && (before.cause() == hold.cause() || before.cause() == HoldCause.MANUAL)) {
            return false;
        }
        workspace.session.update(DELETE, hold.scope().key());
        workspace.session.update(INSERT, hold.scope().key(), hold.cause(), hold.detail(), Times.micros(hold.since()));
        workspace.holds.standing.put(hold.scope(), hold);
        for (ChannelId channel : channels) {
            Changes.noteChannel(
                    workspace, channel.value(), "held", Optional.of(hold.cause().word()), hold.since());
        }
        return true;
    }

    /** @return what was lifted */
    static Optional<Hold> lift(Workspace workspace, HoldScope scope) throws SQLException {
        Optional<Hold> lifted = Optional.ofNullable(workspace.holds.standing.remove(scope));
        if (lifted.isPresent()) {
            workspace.session.update(DELETE, scope.key());
        }
        return lifted;
    }
}
