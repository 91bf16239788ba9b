package io.carillon.adapters.store;

import static io.carillon.testkit.store.ReplyFixtures.anyConversation;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.conversation.ConversationStatus;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that older versions wrote. */
class MigrationsTest {
    @TempDir
    Path directory;

    @Test
    void conversationsShouldKnowTheirLastActivityWhenTheFileIsOfTheFirstVersion() throws Exception {
        Path file = directory.resolve("carillon.db");
        writeFirstVersion(file);
        try (var store = SqliteStore.open(file, Clock.systemUTC())) {
            var rows = store.conversationQueries().conversations(anyConversation(), Optional.empty(), 9);
            assertThat(rows).extracting(c -> c.address().value()).containsExactly("busy", "bulk", "quiet");
            assertThat(rows).extracting(c -> Times.micros(c.lastActivityAt())).containsExactly(900L, 200L, 100L);
            assertThat(rows).allMatch(c -> c.status() == ConversationStatus.OPEN && c.unread() == 0);
            assertThat(rows).allMatch(c -> c.assignee().isEmpty());
        }
    }

    /** One conversation without messages, one that only a bulk reached again, one that goes on. */
    private static void writeFirstVersion(Path file) throws Exception {
        var connections = new Connections(file);
        Flyway.configure()
                .dataSource(connections.source())
                .locations("classpath:db/migration")
                .target("1")
                .load()
                .migrate();
        try (Session session = connections.writer()) {
            session.execute("pragma user_version = 1");
            session.execute("insert into name values (1, 'sms')");
            session.execute(
                    "insert into conversation values (1, 1, 'quiet', 100), (2, 1, 'bulk', 200), (3, 1, 'busy', 50)");
            session.execute("insert into content values (1, 'text', 'x', null, null, null, 1, 0, null, 1000)");
            session.execute("insert into message values (1, 7, 1, 'bulk', 2, 1, null, 1, 999),"
                    + " (2, null, 1, 'busy', 3, 1, null, 1, 900), (3, null, 1, 'busy', 3, 1, null, 1, 800)");
            session.execute(
                    "insert into delivery (id, channel, lane, due, control, evidence, unresolved, tries, updated_at)"
                            + " values (8, 1, 1, 0, 9, 5, 0, 1, 0), (16, 1, 1, 0, 9, 5, 0, 1, 0), (24, 1, 1, 0, 9, 5, 0, 1, 0)");
        }
    }
}
