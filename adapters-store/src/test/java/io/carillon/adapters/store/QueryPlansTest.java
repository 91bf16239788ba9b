package io.carillon.adapters.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.conversation.ConversationId;
import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.message.Direction;
import io.carillon.ports.store.MessageQueries;
import io.carillon.ports.store.SubscriberQueries;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jooq.Select;
import org.junit.jupiter.api.Test;
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
                Sweeping.OLD_RAW,
                Sweeping.OLD_EXCHANGES,
                Dossiers.ADMISSION,
                Dossiers.OF_CALL,
                Dossiers.DECISIONS,
                MessageReading.BY_ID,
                Received.BY_ID,
                ConversationReading.WITH,
                ConversationReading.LAST_SENT,
                ConversationReading.LAST_RECEIVED,
                KnownMessages.FIND,
                KnownMessages.OF,
                NoticedChats.FIND,
                SqliteChatQueries.DUE,
                SqliteChatQueries.DUE_COUNT,
                SqliteChatQueries.PROGRESS,
                SqliteChatQueries.UNCLEAR,
                UnboundSends.LATEST,
                UnboundSends.LATEST_STEPS,
                Delivery.KEYS_OF_MESSAGE,
                Destinations.STEP_IN,
                Destinations.LAST_IN,
                FallbackReading.STEPS,
                FallbackReading.IN_CONVERSATION,
                StoredFallback.FIND,
                StoredFallback.DUE,
                StoredFallback.NEXT,
                ConversationChanges.READ,
                ConversationList.NEXT_CHANNEL,
                Expiry.EXPIRED,
                Expiry.WAITING,
                Expiry.OWN_END,
                DeadLetterQueries.listing(PublicStatus.FAILED),
                DeadLetterQueries.listing(PublicStatus.REJECTED),
                DeadLetterQueries.counting(PublicStatus.EXPIRED),
                BatchTallies.TALLY,
                Moves.STANDING_AT,
                Moves.SCHEDULED_DUE,
                Families.MEMBER,
                Families.PARTS,
                Families.REACHES,
                Families.HOLDER,
                SubscriberKeys.BY_PHONE,
                Consents.FIND,
                OptOuts.OPTED_OUT);
    }

    @ParameterizedTest
    @MethodSource("statements")
    void statementShouldGoByAnIndex(String sql) throws Exception {
        try (Session session = session()) {
            var plan = plan(session, sql);
            assertThat(plan).isNotEmpty().allMatch(line -> !line.startsWith("SCAN") || line.contains("ix_call_open"));
            assertThat(plan).noneMatch(line -> line.contains("AUTOMATIC"));
        }
    }

    private Session session() throws Exception {
        var file = directory.resolve("carillon.db");
        SqliteStore.open(file, Clock.systemUTC()).close();
        return new Connections(file).reader();
    }

    private static List<String> plan(Session session, String sql, Object... values) throws Exception {
        return session.list(
                "explain query plan " + sql,
                row -> {
                    row.skip(3);
                    return row.text();
                },
                values);
    }

    @Test
    void conversationListShouldReadAShelfInItsOrder() throws Exception {
        try (Session session = session()) {
            for (List<String> statements : List.of(Shelf.KEYS, Shelf.NAMED)) {
                String shelf = "ix_conversation_shelf (channel=? AND status=? AND <expr>=? AND last_activity_at";
                assertThat(plan(session, statements.get(0)))
                        .hasSize(1)
                        .allMatch(p -> p.contains(shelf + "=? AND id<?)"));
                assertThat(plan(session, statements.get(1))).hasSize(1).allMatch(p -> p.contains(shelf + "<?)"));
            }
        }
    }

    @Test
    void chatsShouldGoByTheIndicesOfTheFewThatMatter() throws Exception {
        try (Session session = session()) {
            assertThat(plan(session, SqliteChatQueries.DUE)).hasSize(1).allMatch(p -> p.contains("ix_chat_due"));
            assertThat(plan(session, SqliteChatQueries.DUE_COUNT)).hasSize(1).allMatch(p -> p.contains("ix_chat_due"));
            assertThat(plan(session, SqliteChatQueries.UNCLEAR))
                    .hasSize(1)
                    .allMatch(p -> p.contains("ix_call_unresolved"));
            assertThat(plan(session, ConversationChanges.READ))
                    .hasSize(1)
                    .allMatch(p -> p.contains("ix_received_unread"));
            assertThat(plan(session, UnboundSends.LATEST).get(0)).contains("ix_message_conversation");
        }
    }

    @Test
    void subscribersShouldBeListedAlongTheirKeysInTheirOrder() throws Exception {
        var tag = Optional.of("vip");
        var channel = Optional.of(new ChannelId("sms"));
        var q = Optional.of("ann");
        var filters = List.of(
                new SubscriberQueries.Filter(Optional.empty(), tag, Optional.empty()),
                new SubscriberQueries.Filter(Optional.empty(), Optional.empty(), channel),
                new SubscriberQueries.Filter(q, tag, channel));
        try (Session session = session()) {
            for (var filter : filters) {
                var plan = plan(session, new SubscriberList(filter, Optional.of(9L), 50).query());
                assertThat(plan.get(0)).contains("PRIMARY KEY (kind=? AND word=? AND subscriber<?)");
                assertThat(plan).noneMatch(line -> line.startsWith("SCAN") || line.contains("B-TREE"));
            }
            var all = new SubscriberQueries.Filter(q, Optional.empty(), Optional.empty());
            assertThat(plan(session, new SubscriberList(all, Optional.empty(), 50).query()))
                    .hasSize(1)
                    .allMatch(p -> p.contains("PRIMARY KEY (rowid<?)"));
        }
    }

    @Test
    void refusalsShouldBeCountedByTheIndexOfTheFewThatAre() throws Exception {
        try (Session session = session()) {
            assertThat(plan(session, OptOuts.COUNTS)).hasSize(1).allMatch(p -> p.contains("ix_consent_opted_out"));
            assertThat(plan(session, Families.PARTS)).hasSize(1).allMatch(p -> p.contains("ix_subscriber_merged"));
        }
    }

    private static List<String> plan(Session session, Select<?> query) throws Exception {
        return plan(session, query.getSQL(), query.getBindValues().toArray());
    }

    @Test
    void listOfMessagesSentShouldPassOverThoseReceived() throws Exception {
        var none = Optional.<Long>empty();
        var filter = new MessageQueries.Filter(
                Optional.of(Direction.OUTBOUND),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                none,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        try (Session session = session()) {
            var view = new View(session, new Names());
            for (Optional<Long> before : List.of(none, Optional.of(9L))) {
                var query = new MessageList(filter, before, 50).received(view);
                var plan = plan(session, query.getSQL(), query.getBindValues().toArray());
                assertThat(plan.get(0)).contains("ix_received_outbound");
                assertThat(plan).noneMatch(line -> line.contains("B-TREE"));
            }
        }
    }

    @Test
    void conversationPageShouldReadOnlyItsOwnMessages() throws Exception {
        var none = Optional.<Long>empty();
        var filter = new MessageQueries.Filter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                none,
                Optional.empty(),
                Optional.empty(),
                Optional.of(new ConversationId(7)));
        var page = new MessageList(filter, Optional.of(9L), 50);
        try (Session session = session()) {
            var view = new View(session, new Names());
            for (Select<?> part : List.of(page.sent(view), page.received(view))) {
                var plan = plan(session, part.getSQL(), part.getBindValues().toArray());
                assertThat(plan.get(0))
                        .containsPattern("ix_(message|received)_conversation \\(conversation=\\? AND id<\\?\\)");
                assertThat(plan).noneMatch(line -> line.startsWith("SCAN") || line.contains("B-TREE"));
            }
        }
    }
}
