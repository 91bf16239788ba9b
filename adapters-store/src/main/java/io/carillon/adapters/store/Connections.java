package io.carillon.adapters.store;

import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Opens connections to the database file. */
final class Connections {
    /** How long a statement waits for a lock of another process, such as a backup, before it fails. */
    private static final int BUSY_MILLIS = 2_000;
    /** About 64 MB: large enough that checkpoints are rare, small enough that they are short. */
    private static final int CHECKPOINT_PAGES = 16_000;

    private static final int WRITER_CACHE_KIB = 16_384;
    private static final int READER_CACHE_KIB = 2_048;

    private final Path file;

    Connections(Path file) {
        this.file = file;
    }

    Session writer() throws SQLException {
        Session session = open(WRITER_CACHE_KIB, RecentRows.ofWriter());
        session.execute("pragma wal_autocheckpoint = " + CHECKPOINT_PAGES);
        return session;
    }

    Session reader() throws SQLException {
        Session session = open(READER_CACHE_KIB, RecentRows.none());
        session.execute("pragma query_only = true");
        return session;
    }

    private Session open(int cacheKib, RecentRows recent) throws SQLException {
        Session session = new Session(source().getConnection(), recent);
        session.execute("pragma cache_size = -" + cacheKib);
        return session;
    }

    /** FULL: a commit is on the disk before anybody is told of it. */
    SQLiteDataSource source() {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLIS);
        // Keys are ours; asking for generated ones would cost a pattern and a query at every insert.
        config.setGetGeneratedKeys(false);
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }
}
