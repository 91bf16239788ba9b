package io.carillon.adapters.store;

import static io.carillon.testkit.store.ReplyFixtures.anyConversation;
import static io.carillon.testkit.store.SubscriberFixtures.at;
import static io.carillon.testkit.store.SubscriberFixtures.make;
import static io.carillon.testkit.store.SubscriberFixtures.named;
import static io.carillon.testkit.store.SubscriberFixtures.person;
import static io.carillon.testkit.store.SubscriberFixtures.row;
import static io.carillon.testkit.store.SubscriberFixtures.say;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.conversation.ConversationId;
import io.carillon.domain.conversation.ConversationStatus;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.message.Direction;
import io.carillon.domain.message.MessageId;
import io.carillon.domain.subscriber.Consent;
import io.carillon.ports.store.Store;
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

    @Test
    void messagesShouldStayUnreadWhenTheFileIsOfTheSecondVersion() throws Exception {
        Path file = directory.resolve("carillon.db");
        writeSecondVersion(file);
        try (var store = SqliteStore.open(file, Clock.systemUTC())) {
            var row = store.messages().intake(new MessageId(12)).orElseThrow();
            assertThat(row.direction()).isEqualTo(Direction.INBOUND);
            assertThat(row.evidence()).isEqualTo(Evidence.NONE);
            assertThat(store.dispatch().openCalls()).extracting(c -> c.marked()).containsExactly(false);
            assertThat(unread(store, 10)).isEqualTo(2);
            assertThat(unread(store, 11)).isEqualTo(1);
            assertThat(unread(store, 12)).isZero();
        }
    }

    @Test
    void peopleShouldBeKeptWhenTheFileIsOfTheThirdVersion() throws Exception {
        Path file = directory.resolve("carillon.db");
        var connections = new Connections(file);
        migrate(connections, "3");
        try (Session session = connections.writer()) {
            session.execute("pragma user_version = 3");
            session.execute("insert into name values (1, 'sms')");
            session.execute("insert into conversation (id, channel, address, created_at) values (1, 1, 'a', 100)");
        }
        try (var store = SqliteStore.open(file, Clock.systemUTC())) {
            make(store, person(7, named("Ann"), at(1)));
            assertThat(say(store, 1, Consent.OPTED_OUT)).isTrue();
            assertThat(row(store, 7).addresses()).containsExactly(at(1));
            assertThat(store.conversationQueries().conversations(anyConversation(), Optional.empty(), 9))
                    .hasSize(1);
        }
        try (Session session = connections.reader()) {
            assertThat(session.number("pragma user_version")).isEqualTo(Migrations.LATEST);
        }
    }

    /** How many are left when it is read up to here. */
    private static int unread(Store store, long upTo) throws Exception {
        return store.conversations()
                .markRead(new ConversationId(1), Optional.of(new MessageId(upTo)))
                .get()
                .orElseThrow()
                .unread();
    }

    /** A conversation with one message read and two unread, another that is read, and an open call. */
    private static void writeSecondVersion(Path file) throws Exception {
        var connections = new Connections(file);
        migrate(connections, "2");
        try (Session session = connections.writer()) {
            session.execute("pragma user_version = 2");
            session.execute("insert into name values (1, 'sms')");
            session.execute("insert into conversation (id, channel, address, created_at, unread, read_up_to)"
                    + " values (1, 1, 'a', 100, 2, 10), (2, 1, 'b', 100, 0, 13)");
            session.execute("insert into received (id, channel, conversation, kind, body, created_at) values"
                    + " (10, 1, 1, 'text', 'x', 1), (11, 1, 1, 'text', 'x', 1), (12, 1, 1, 'text', 'x', 1),"
                    + " (13, 1, 2, 'text', 'x', 1)");
            session.execute("insert into call (id, account, channel, started_at, state, recipients, members)"
                    + " values (20, 1, 1, 5, 0, 0, x'0000')");
        }
    }

    private static void migrate(Connections connections, String target) {
        Flyway.configure()
                .dataSource(connections.source())
                .locations("classpath:db/migration")
                .target(target)
                .load()
                .migrate();
    }

    /** One conversation without messages, one that only a bulk reached again, one that goes on. */
    private static void writeFirstVersion(Path file) throws Exception {
        var connections = new Connections(file);
        migrate(connections, "1");
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
