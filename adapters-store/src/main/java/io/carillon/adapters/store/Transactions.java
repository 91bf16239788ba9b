package io.carillon.adapters.store;

import io.carillon.ports.store.StorageUnavailable;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Runs tasks in transactions on the writer's connection. Not safe for use by several threads. */
final class Transactions implements AutoCloseable {
    private final Session session;
    private final Workspace workspace;
    /** Whether the workspace may remember what was rolled back. */
    private boolean stale;

    Transactions(Session session, Clock clock) throws SQLException {
        this.session = session;
        this.workspace = new Workspace(session, clock);
    }

    /** Runs and commits them together, or throws and leaves nothing of them. */
    void commit(List<Writer.Task<?>> tasks) throws SQLException {
        session.run("begin immediate");
        try {
            if (stale) {
                workspace.reload();
                stale = false;
            }
            for (Writer.Task<?> task : tasks) {
                task.run(workspace);
            }
            session.run("commit");
        } catch (SQLException | RuntimeException | Error e) {
            stale = true;
            rollBack(e);
            throw e;
        }
    }

    private void rollBack(Throwable cause) {
        try {
            session.forgetStatements();
            session.execute("rollback");
        } catch (SQLException alreadyRolledBack) {
            // SQLite rolls back by itself when the disk is full.
            cause.addSuppressed(alreadyRolledBack);
        }
    }

    /** Whether trying the tasks one by one would meet the same obstacle, after the same wait. */
    static boolean isHopeless(Exception e) {
        return e instanceof SQLiteException s
                && (s.getResultCode() == SQLiteErrorCode.SQLITE_BUSY
                        || s.getResultCode() == SQLiteErrorCode.SQLITE_LOCKED);
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (SQLException e) {
            throw new StorageUnavailable("the store does not close", e);
        }
    }
}
