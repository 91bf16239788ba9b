package io.carillon.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.message.Options;
import io.carillon.domain.message.UnknownPolicy;
import io.carillon.ports.store.StorageUnavailable;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another process keeps the database file locked while messages are on their way. */
class StoreTroubleTest {
    @TempDir
    Path folder;

    private Bell bell;
    private Connection other;
    private final CountDownLatch gate = new CountDownLatch(1);

    @BeforeEach
    void open() throws SQLException {
        bell = Bell.on(new SqliteFile(folder));
        other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("carillon.db"));
    }

    @AfterEach
    void close() throws SQLException {
        gate.countDown();
        other.close();
        bell.close();
    }

    @Test
    void outcomesShouldWaitAndNothingMoreBeSentWhenTheStoreCannotWrite() throws SQLException {
        bell.provider.behaviour = request -> {
            awaitQuietly(gate);
            return PretendProvider.accepted("one");
        };
        var underWay = bell.send("1", "under way");
        Eventually.becomes(() -> bell.provider.requests.size(), 1);
        try (Statement lock = locked()) {
            gate.countDown();
            var command = Bell.command("2", "refused", Options.NONE, Optional.empty(), UnknownPolicy.AT_MOST_ONCE);
            assertThatThrownBy(() -> bell.uses()
                            .sendMessages()
                            .send(command, Optional.empty())
                            .join())
                    .hasCauseInstanceOf(StorageUnavailable.class);
            assertThat(bell.uses().checkHealth().check().ready()).isFalse();
            assertThat(bell.message(underWay).status()).isEqualTo(PublicStatus.QUEUED);
            lock.execute("rollback");
        }
        bell.becomes(underWay, PublicStatus.ACCEPTED);
        Eventually.holds(() -> bell.uses().checkHealth().check().ready());
        bell.becomes(bell.send("3", "after"), PublicStatus.ACCEPTED);
        assertThat(bell.provider.sentTo()).containsExactly("1", "3");
    }

    @Test
    void pagesShouldNotBePulledWhenTheStoreCannotWrite() throws SQLException {
        bell.becomes(bell.send("1", "hello"), PublicStatus.ACCEPTED);
        try (Statement lock = locked()) {
            assertThat(bell.uses().checkHealth().check().ready()).isFalse();
            bell.provider.replies("1,yes", "2,no");
            assertThat(bell.uses().checkHealth().check().ready()).isFalse();
            assertThat(bell.provider.repliesLeft()).isEqualTo(1);
            lock.execute("rollback");
        }
        Eventually.becomes(() -> bell.conversations().size(), 2);
    }

    private Statement locked() throws SQLException {
        Statement statement = other.createStatement();
        statement.execute("pragma busy_timeout = 5000");
        statement.execute("begin exclusive");
        return statement;
    }

    private static void awaitQuietly(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
