package io.carillon.adapters.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The frequent questions must go by an index or a key: none may read a whole table. */
class QueryPlansTest {
    @TempDir
    Path directory;

    static List<String> statements() {
        return List.of(
                SqliteDispatchQueries.DUE,
                SqliteDispatchQueries.NEXT_DUE,
                SqliteDispatchQueries.OPEN_CALLS,
                SqliteDispatchQueries.DEPTH,
                SqliteDispatchQueries.DISPATCHING,
                SqliteIntakeQueries.BY_REFERENCE,
                SqliteIntakeQueries.OPEN,
                SqliteIntakeQueries.UNCLEAR,
                UnmatchedReports.BY_REFERENCE,
                UnmatchedReports.BY_ADDRESS,
                SqliteLogQueries.FROM,
                Dossiers.ADMISSION,
                Dossiers.OF_CALL,
                Dossiers.DECISIONS,
                MessageReading.BY_ID,
                Expiry.EXPIRED,
                Expiry.WAITING,
                Moves.STANDING_AT,
                Moves.SCHEDULED_DUE);
    }

    @ParameterizedTest
    @MethodSource("statements")
    void statementShouldGoByAnIndex(String sql) throws Exception {
        var file = directory.resolve("carillon.db");
        SqliteStore.open(file, Clock.systemUTC()).close();
        try (Session session = new Connections(file).reader()) {
            var plan = session.list("explain query plan " + sql, row -> {
                row.skip(3);
                return row.text();
            });
            assertThat(plan).isNotEmpty().allMatch(line -> !line.startsWith("SCAN") || line.contains("ix_call_open"));
            assertThat(plan).noneMatch(line -> line.contains("AUTOMATIC"));
        }
    }
}
