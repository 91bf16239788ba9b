package io.carillon.adapters.store;

import static io.carillon.testkit.store.StoreFixtures.aText;
import static io.carillon.testkit.store.StoreFixtures.done;
import static io.carillon.testkit.store.StoreFixtures.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carillon.domain.message.MessageId;
import io.carillon.ports.store.StorageUnavailable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What guards the file: locks, versions, full disks, sudden death. */
class SqliteGuardsTest {
    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void chooseFile() {
        file = directory.resolve("private").resolve("carillon.db");
    }

    @Test
    void openShouldRefuseWhenTheStoreIsOpenAlready() {
        try (var first = SqliteStore.open(file, CLOCK)) {
            assertThat(first.canWrite()).isTrue();
            assertThatThrownBy(() -> SqliteStore.open(file, CLOCK)).isInstanceOf(StoreLocked.class);
        }
        SqliteStore.open(file, CLOCK).close();
    }

    @Test
    void openShouldRefuseWhenAnotherProcessHasTheStoreOpen() throws Exception {
        Process other = start(AcceptLoop.class);
        try (var lines = new BufferedReader(new InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("1");
            assertThatThrownBy(() -> SqliteStore.open(file, CLOCK)).isInstanceOf(StoreLocked.class);
        } finally {
            other.destroyForcibly();
        }
        other.waitFor();
        try (var store = SqliteStore.open(file, CLOCK)) {
            assertThat(store.messages().message(new MessageId(1))).isPresent();
        }
    }

    private Process start(Class<?> program) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        program.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @Test
    void openShouldRefuseWhenTheSchemaIsNewer() throws Exception {
        SqliteStore.open(file, CLOCK).close();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute("pragma user_version = " + (Migrations.LATEST + 1));
        }
        assertThatThrownBy(() -> SqliteStore.open(file, CLOCK)).isInstanceOf(StoreTooNew.class);
    }

    @Test
    void migrationsShouldEndAtTheVersionThatTheProgramKnows() throws Exception {
        try (var files = Files.list(Path.of("src/main/resources/db/migration"))) {
            assertThat(files.map(f -> f.getFileName().toString()).sorted().reduce((a, b) -> b))
                    .hasValueSatisfying(last -> assertThat(last).startsWith("V" + Migrations.LATEST + "__"));
        }
    }

    @Test
    void filesShouldBeReadableByTheirOwnerAlone() throws Exception {
        try (var store = SqliteStore.open(file, CLOCK)) {
            assertThat(store.canWrite()).isTrue();
            for (String suffix : new String[] {"", "-wal", "-shm", ".lock"}) {
                var permissions = Files.getPosixFilePermissions(Path.of(file + suffix));
                assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
            }
        }
    }

    @Test
    void pathShouldBeRefusedWhenTheUrlNamesNoFile() {
        assertThat(SqliteStore.pathOf("jdbc:sqlite:data/carillon.db")).isEqualTo(Path.of("data/carillon.db"));
        for (String url : new String[] {
            "jdbc:sqlite:",
            "jdbc:sqlite::memory:",
            "jdbc:sqlite:memory:x",
            "jdbc:sqlite:file:x?mode=memory",
            "carillon.db"
        }) {
            assertThatThrownBy(() -> SqliteStore.pathOf(url)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void acceptShouldFailAndRecoverWhenAnotherProcessLocksTheDatabase() throws Exception {
        try (var store = SqliteStore.open(file, CLOCK);
                var other = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = other.createStatement()) {
            statement.execute("begin immediate");
            var refused = store.ledger().accept(message(1, aText("x")), Optional.empty());
            assertThatThrownBy(refused::join).hasCauseInstanceOf(StorageUnavailable.class);
            assertThat(store.canWrite()).isFalse();
            statement.execute("rollback");
            done(store.ledger().accept(message(1, aText("x")), Optional.empty()));
            assertThat(store.messages().message(new MessageId(1))).isPresent();
        }
    }

    @Test
    void acceptShouldFailForGoodWhenTheStoreIsClosed() {
        var store = SqliteStore.open(file, CLOCK);
        store.close();
        assertThatThrownBy(() -> store.ledger()
                        .accept(message(1, aText("x")), Optional.empty())
                        .join())
                .hasCauseInstanceOf(StorageUnavailable.class);
        assertThatThrownBy(() -> store.dispatch().holds()).isInstanceOf(StorageUnavailable.class);
    }

    @Test
    void transactionsShouldFailAndRecoverWhenTheDiskIsFull() throws Exception {
        SqliteStore.open(file, CLOCK).close();
        Session session = new Connections(file).writer();
        try (var transactions = new Transactions(session, CLOCK);
                var writer = new Writer(transactions, 100)) {
            var ledger = new SqliteLedger(writer);
            done(ledger.accept(message(1, aText("x")), Optional.empty()));
            session.execute("pragma max_page_count = 1");
            var refused = ledger.accept(message(2, aText("x".repeat(100_000))), Optional.empty());
            assertThatThrownBy(refused::join).hasCauseInstanceOf(StorageUnavailable.class);
            session.execute("pragma max_page_count = 100000");
            done(ledger.accept(message(2, aText("y".repeat(100_000))), Optional.empty()));
        }
        try (var store = SqliteStore.open(file, CLOCK)) {
            assertThat(store.log().lastPosition()).isEqualTo(4);
            assertThat(store.messages().message(new MessageId(2)).orElseThrow().submission())
                    .isEqualTo(aText("y".repeat(100_000)));
        }
    }

    @Test
    void everythingAcknowledgedShouldBeThereWhenTheProcessIsKilled() throws Exception {
        Process process = start(AcceptLoop.class);
        long last = 0;
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                last = Long.parseLong(line);
                if (last == 200) {
                    assertThat(process.toHandle().destroyForcibly()).isTrue();
                }
            }
        }
        process.waitFor();
        assertThat(last).isGreaterThanOrEqualTo(200);
        try (var store = SqliteStore.open(file, CLOCK)) {
            for (long id = 1; id <= last; id++) {
                assertThat(store.messages().message(new MessageId(id))).isPresent();
            }
        }
    }

    /** Accepts until it is killed, and prints the id of each message once it is durable. */
    static final class AcceptLoop {
        private AcceptLoop() {}

        public static void main(String[] arguments) {
            var store = SqliteStore.open(Path.of(arguments[0]), CLOCK);
            for (long id = 1; ; id++) {
                done(store.ledger().accept(message(id, aText("x")), Optional.empty()));
                System.out.println(id);
            }
        }
    }
}
