package io.carillon.testkit.store;

import static io.carillon.testkit.store.ChatFixtures.at;
import static io.carillon.testkit.store.ChatFixtures.enter;
import static io.carillon.testkit.store.ChatFixtures.inbound;
import static io.carillon.testkit.store.ChatFixtures.known;
import static io.carillon.testkit.store.ChatFixtures.line;
import static io.carillon.testkit.store.ChatFixtures.outbound;
import static io.carillon.testkit.store.ChatFixtures.page;
import static io.carillon.testkit.store.ChatFixtures.read;
import static io.carillon.testkit.store.ReplyFixtures.conversation;
import static io.carillon.testkit.store.ReplyFixtures.receive;
import static io.carillon.testkit.store.ReplyFixtures.reply;
import static io.carillon.testkit.store.ReplyFixtures.status;
import static io.carillon.testkit.store.StoreFixtures.CHANNEL;
import static io.carillon.testkit.store.StoreFixtures.NOW;
import static io.carillon.testkit.store.StoreFixtures.aText;
import static io.carillon.testkit.store.StoreFixtures.batch;
import static io.carillon.testkit.store.StoreFixtures.done;
import static io.carillon.testkit.store.StoreFixtures.everything;
import static io.carillon.testkit.store.StoreFixtures.message;
import static io.carillon.testkit.store.StoreFixtures.phone;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.conversation.ConversationStatus;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.event.LogEntry;
import io.carillon.domain.message.Content;
import io.carillon.domain.message.Direction;
import io.carillon.domain.message.MessageId;
import io.carillon.domain.message.ProviderReference;
import io.carillon.ports.store.Chats.Entered;
import io.carillon.ports.store.MessageQueries.IntakeRow;
import io.carillon.ports.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Messages of chats become messages of the conversation, each once. */
public interface ChatEntryContract extends StoreUnderTest {
    private static List<Long> list(Store store, MessageFilter filter) {
        return store.messages().messages(filter.built(), Optional.empty(), 50).items().stream()
                .map(m -> m.id().value())
                .toList();
    }

    private static MessageFilter filter() {
        return new MessageFilter(everything());
    }

    private static void mark(Store store, long upTo) {
        done(store.conversations().markRead(conversation(store, 1).id(), Optional.of(new MessageId(upTo))));
    }

    private static Evidence evidence(Store store, long id) {
        return store.messages().intake(new MessageId(id)).orElseThrow().evidence();
    }

    @Test
    default void messageShouldKeepEverythingThatTheProviderTells() {
        Store store = open();
        var entered =
                enter(store, page(1, true, line(50, inbound(1, "m1")), line(51, outbound(1, "m2", Evidence.SENT))));
        assertThat(entered).isEqualTo(new Entered(1, 1));
        Store again = reopen(store);
        var row = new IntakeRow(
                new MessageId(51),
                CHANNEL,
                phone(1),
                conversation(again, 1).id(),
                Direction.OUTBOUND,
                Evidence.SENT,
                new Content.Text("text of m2"),
                Optional.of(new ProviderReference("m2")),
                Optional.of(NOW.minusSeconds(10)),
                NOW);
        assertThat(again.messages().intake(new MessageId(51))).contains(row);
        assertThat(conversation(again, 1).lastMessage()).contains(row);
        assertThat(evidence(again, 50)).isEqualTo(Evidence.NONE);
        assertThat(conversation(again, 1).unread()).isEqualTo(1);
        assertThat(again.dispatch().greatestId()).isEqualTo(51);
        assertThat(known(again, 1).messages())
                .containsOnlyKeys(new ProviderReference("m1"), new ProviderReference("m2"));
    }

    @Test
    default void enterShouldDoNothingWhenItIsRepeated() {
        Store store = open();
        var page = page(1, true, line(50, inbound(1, "m1")), line(51, outbound(1, "m2", Evidence.SENT)));
        enter(store, page);
        long position = store.log().lastPosition();
        var conversation = conversation(store, 1);
        Store again = reopen(store);
        assertThat(enter(again, page)).isEqualTo(new Entered(0, 0));
        assertThat(again.log().lastPosition()).isEqualTo(position);
        assertThat(conversation(again, 1)).isEqualTo(conversation);
        assertThat(enter(again, page(2, true, line(52, inbound(2, "m1"))))).isEqualTo(new Entered(1, 0));
    }

    @Test
    default void enterShouldMakeNoConversationWhenThereIsNothingToEnter() {
        Store store = open();
        assertThat(enter(store, page(1, true))).isEqualTo(new Entered(0, 0));
        assertThat(store.conversationQueries().with(phone(1), List.of(CHANNEL))).isEmpty();
        assertThat(store.log().lastPosition()).isZero();
    }

    @Test
    default void evidenceOfAMessageSentElsewhereShouldOnlyGrow() {
        Store store = open();
        enter(store, page(1, true, line(50, outbound(1, "m1", Evidence.NONE))));
        assertThat(evidence(store, 50)).isEqualTo(Evidence.ACCEPTED);
        long position = store.log().lastPosition();
        enter(store, page(1, true, line(60, outbound(1, "m1", Evidence.READ))));
        enter(store, page(1, true, line(60, outbound(1, "m1", Evidence.SENT))));
        assertThat(evidence(store, 50)).isEqualTo(Evidence.READ);
        assertThat(store.log().lastPosition()).isEqualTo(position);
    }

    @Test
    default void newsShouldOpenTheConversationAndMoveItUpNow() {
        Store store = open();
        enter(store, page(1, true, line(50, inbound(1, "m1"))));
        var id = conversation(store, 1).id();
        assertThat(conversation(store, 1).lastActivityAt()).isEqualTo(NOW);
        done(store.conversations().change(status(id, ConversationStatus.RESOLVED)));
        enter(store, page(1, true, line(51, outbound(1, "m2", Evidence.SENT))));
        assertThat(conversation(store, 1).status()).isEqualTo(ConversationStatus.RESOLVED);
        enter(store, page(1, true, line(52, inbound(1, "m3"))));
        assertThat(conversation(store, 1).status()).isEqualTo(ConversationStatus.OPEN);
        assertThat(store.log().from(1, 9))
                .containsExactly(
                        new LogEntry.OfConversation(1, NOW, id, "opened"),
                        new LogEntry.OfIntake(2, NOW, new MessageId(50), id, Direction.INBOUND),
                        new LogEntry.OfConversation(3, NOW, id, "resolved"),
                        new LogEntry.OfIntake(4, NOW, new MessageId(51), id, Direction.OUTBOUND),
                        new LogEntry.OfConversation(5, NOW, id, "reopened"),
                        new LogEntry.OfIntake(6, NOW, new MessageId(52), id, Direction.INBOUND));
    }

    @Test
    default void historyShouldComeInQuietly() {
        Store store = open();
        Instant then = NOW.minusSeconds(3_600);
        var first = read(line(50, at(inbound(1, "m1"), then.minusSeconds(60))));
        enter(store, page(1, false, first, line(51, at(outbound(1, "m2", Evidence.READ), then))));
        var conversation = conversation(store, 1);
        assertThat(conversation.lastActivityAt()).isEqualTo(then);
        assertThat(conversation.unread()).isZero();
        done(store.conversations().change(status(conversation.id(), ConversationStatus.RESOLVED)));
        enter(store, page(1, false, line(52, at(inbound(1, "m3"), NOW.plusSeconds(60)))));
        assertThat(conversation(store, 1).status()).isEqualTo(ConversationStatus.RESOLVED);
        assertThat(conversation(store, 1).lastActivityAt()).isEqualTo(NOW);
        assertThat(conversation(store, 1).unread()).isEqualTo(1);
        assertThat(store.log().from(1, 9))
                .noneMatch(
                        e -> e instanceof LogEntry.OfConversation c && !c.type().equals("resolved"));
        enter(store, page(2, false, line(60, inbound(2, "m1"))));
        assertThat(store.log().from(5, 1))
                .allMatch(
                        e -> e instanceof LogEntry.OfConversation c && c.type().equals("opened"));
    }

    @Test
    default void messageShouldStayUnreadWhenItTakesItsPlaceBelowWhatIsRead() {
        Store store = open();
        receive(store, 900, NOW, reply(50, 1, "a"));
        mark(store, 50);
        enter(store, page(1, true, line(40, inbound(1, "m1")), line(60, inbound(1, "m2"))));
        assertThat(conversation(store, 1).unread()).isEqualTo(2);
        mark(store, 39);
        assertThat(conversation(store, 1).unread()).isEqualTo(2);
        mark(store, 50);
        assertThat(conversation(reopen(store), 1).unread()).isEqualTo(1);
    }

    @Test
    default void messageShouldTakeTheNextFreeIdWhenItsOwnIsTaken() {
        Store store = open();
        done(store.ledger().accept(message(50, aText("x")), Optional.empty()));
        receive(store, 900, NOW, reply(51, 1, "a"));
        done(store.ledger().accept(batch(1, 52, 3), Optional.empty()));
        enter(store, page(1, true, line(50, inbound(1, "m1")), line(50, inbound(1, "m2"))));
        assertThat(known(store, 1).messages())
                .containsEntry(new ProviderReference("m1"), new MessageId(55))
                .containsEntry(new ProviderReference("m2"), new MessageId(56));
        assertThat(store.dispatch().greatestId()).isEqualTo(900);
    }

    @Test
    default void listShouldTellMessagesSentElsewhereFromThoseReceived() {
        Store store = open();
        done(store.ledger().accept(message(1, aText("x")), Optional.empty()));
        enter(store, page(1, true, line(50, inbound(1, "m1")), line(51, outbound(1, "m2", Evidence.SENT))));
        assertThat(list(store, filter())).containsExactly(51L, 50L, 1L);
        assertThat(list(store, filter().direction(Direction.OUTBOUND))).containsExactly(51L, 1L);
        assertThat(list(store, filter().direction(Direction.INBOUND))).containsExactly(50L);
        var one = filter().conversation(conversation(store, 1).id());
        assertThat(list(store, one.direction(Direction.OUTBOUND))).containsExactly(51L, 1L);
    }
}
