package io.carillon.adapters.store;

import java.nio.file.Path;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;

/**
 * Brings the tables up to date. The version is kept in SQLite's {@code user_version} too, so that opening an up-to-date
 * store, the common case, costs one pragma instead of a start of Flyway.
 */
final class Migrations {
    /** The number of the last file in {@code db/migration}. */
    static final long LATEST = 7;

    private Migrations() {}

    /** @throws StoreTooNew when a newer program wrote the store */
    static void run(Path file, Connections connections) throws SQLException {
        try (Session session = connections.writer()) {
            long version = session.number("pragma user_version");
            if (version > LATEST) {
                throw new StoreTooNew(file, version, LATEST);
            }
            if (version < LATEST) {
                Flyway.configure()
                        .dataSource(connections.source())
                        .locations("classpath:db/migration")
                        .load()
                        .migrate();
                session.execute("pragma user_version = " + LATEST);
            }
        }
    }
}
