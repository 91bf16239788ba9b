package io.carillon.adapters.store;

import static io.carillon.adapters.store.schema.Tables.LOG;
import static io.carillon.adapters.store.schema.Tables.MESSAGE;
import static io.carillon.adapters.store.schema.Tables.UNMATCHED_REPORT;

import io.carillon.domain.channel.AccountId;
import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.message.MessageId;
import java.sql.SQLException;
import java.time.Clock;
import org.jooq.impl.DSL;

/** The writer's session and what it remembers between operations; all of it is forgotten after a rollback. */
final class Workspace {
    private static final String LAST_POSITION =
            Sql.of(Sql.DIALECT.select(DSL.max(LOG.POSITION)).from(LOG));
    private static final String LAST_UNMATCHED =
            Sql.of(Sql.DIALECT.select(DSL.max(UNMATCHED_REPORT.ID)).from(UNMATCHED_REPORT));

    private static final String MESSAGE_EXISTS =
            Sql.of(Sql.DIALECT.select(MESSAGE.ID).from(MESSAGE).where(MESSAGE.ID.eq(Sql.NUMBER)));

    final View view;
    final Session session;
    final Correspondences correspondences;
    final Expiry expiry = new Expiry();
    final OptOuts optOuts;
    final Holds holds;
    private long lastPosition;
    private long lastUnmatched;

    Workspace(Session session, Clock clock) throws SQLException {
        this.view = new View(session, new Names());
        this.session = session;
        this.correspondences = new Correspondences(session, clock);
        this.optOuts = new OptOuts(session);
        this.holds = new Holds(session);
        reload();
    }

    void reload() throws SQLException {
        view.names.forget();
        view.submissions.clear();
        correspondences.forget();
        expiry.forget();
        optOuts.load();
        holds.load();
        session.recent.forget();
        lastPosition = session.number(LAST_POSITION);
        lastUnmatched = session.number(LAST_UNMATCHED);
    }

    long nextPosition() {
        return ++lastPosition;
    }

    long nextUnmatched() {
        return ++lastUnmatched;
    }

    /** The id, or the next one above it that no message has, made or not. */
    MessageId free(MessageId id) throws SQLException {
        long free = id.value();
        while (true) {
            long batchEnd = StoredBatch.end(session, free);
            if (free < batchEnd) {
                free = batchEnd;
            } else if (session.first(MESSAGE_EXISTS, Row::number, free).isPresent() || Received.exists(session, free)) {
                free++;
            } else {
                return new MessageId(free);
            }
        }
    }

    long id(ChannelId channel) throws SQLException {
        return view.names.intern(session, channel.value());
    }

    long id(AccountId account) throws SQLException {
        return view.names.intern(session, account.value());
    }
}
