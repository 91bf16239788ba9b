package io.carillon.testkit.store;

import static io.carillon.testkit.store.ReplyFixtures.conversation;
import static io.carillon.testkit.store.ReplyFixtures.rawReplies;
import static io.carillon.testkit.store.ReplyFixtures.receive;
import static io.carillon.testkit.store.ReplyFixtures.replies;
import static io.carillon.testkit.store.ReplyFixtures.reply;
import static io.carillon.testkit.store.ReplyFixtures.status;
import static io.carillon.testkit.store.StoreFixtures.ACCOUNT;
import static io.carillon.testkit.store.StoreFixtures.CHANNEL;
import static io.carillon.testkit.store.StoreFixtures.NOW;
import static io.carillon.testkit.store.StoreFixtures.aText;
import static io.carillon.testkit.store.StoreFixtures.done;
import static io.carillon.testkit.store.StoreFixtures.everything;
import static io.carillon.testkit.store.StoreFixtures.message;
import static io.carillon.testkit.store.StoreFixtures.phone;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.conversation.ConversationStatus;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.delivery.RawIntakeId;
import io.carillon.domain.event.LogEntry;
import io.carillon.domain.message.Content;
import io.carillon.domain.message.Direction;
import io.carillon.domain.message.MessageId;
import io.carillon.domain.message.ProviderReference;
import io.carillon.ports.store.Intake;
import io.carillon.ports.store.MessageQueries.IntakeRow;
import io.carillon.ports.store.MessageQueries.StoredMessage;
import io.carillon.ports.store.Store;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Replies: what becomes of them, and that none is entered twice. */
public interface ReplyContract extends StoreUnderTest {
    private static List<Long> list(Store store, MessageFilter filter) {
        return store.messages().messages(filter.built(), Optional.empty(), 50).items().stream()
                .map(m -> m.id().value())
                .toList();
    }

    private static MessageFilter filter() {
        return new MessageFilter(everything());
    }

    @Test
    default void replyShouldLandUnreadInTheConversationWhenItsAddressIsKnown() {
        Store store = open();
        done(store.ledger().accept(message(1, aText("hello")), Optional.empty()));
        receive(store, 900, NOW.plusSeconds(9), reply(50, 1, "\u597d\u7684 & <b> \ud83d\ude00"));
        Store again = reopen(store);
        var conversation = conversation(again, 1);
        assertThat(conversation.unread()).isEqualTo(1);
        assertThat(conversation.lastActivityAt()).isEqualTo(NOW.plusSeconds(9));
        assertThat(conversation.createdAt()).isEqualTo(NOW);
        var expected = new IntakeRow(
                new MessageId(50),
                CHANNEL,
                phone(1),
                conversation.id(),
                Direction.INBOUND,
                Evidence.NONE,
                new Content.Text("\u597d\u7684 & <b> \ud83d\ude00"),
                Optional.of(new ProviderReference("task-1")),
                Optional.of(NOW.minusSeconds(5)),
                NOW.plusSeconds(9));
        assertThat(conversation.lastMessage()).contains(expected);
        assertThat(again.messages().intake(new MessageId(50))).contains(expected);
        assertThat(again.messages().message(new MessageId(50))).isEmpty();
        assertThat(again.messages().dossier(new MessageId(50))).isEmpty();
        assertThat(again.messages().intake(new MessageId(1))).isEmpty();
        assertThat(again.dispatch().greatestId()).isEqualTo(900);
    }

    @Test
    default void logShouldTellOfANewConversationBeforeItsMessage() {
        Store store = open();
        receive(store, 900, NOW, reply(50, 1, "hello"));
        var id = conversation(store, 1).id();
        assertThat(reopen(store).log().from(1, 9))
                .containsExactly(
                        new LogEntry.OfConversation(1, NOW, id, "opened"),
                        new LogEntry.OfIntake(2, NOW, new MessageId(50), id, Direction.INBOUND));
    }

    @Test
    default void replyShouldReopenTheConversationWhenItWasResolved() {
        Store store = open();
        receive(store, 900, NOW, reply(50, 1, "hello"));
        var id = conversation(store, 1).id();
        done(store.conversations().change(status(id, ConversationStatus.RESOLVED)));
        receive(store, 901, NOW, reply(51, 1, "still there?"));
        assertThat(conversation(store, 1).status()).isEqualTo(ConversationStatus.OPEN);
        assertThat(store.log().from(3, 9))
                .containsExactly(
                        new LogEntry.OfConversation(3, NOW, id, "resolved"),
                        new LogEntry.OfConversation(4, NOW, id, "reopened"),
                        new LogEntry.OfIntake(5, NOW, new MessageId(51), id, Direction.INBOUND));
        done(store.conversations().change(status(id, ConversationStatus.SNOOZED)));
        receive(store, 902, NOW, reply(52, 1, "wake up"));
        assertThat(conversation(store, 1).status()).isEqualTo(ConversationStatus.OPEN);
        assertThat(store.log().lastPosition()).isEqualTo(6);
    }

    @Test
    default void replyShouldBeOneWhenItIsHandedOutAgain() {
        Store store = open();
        receive(store, 900, NOW, reply(50, 1, "1"));
        receive(store, 901, NOW, reply(51, 1, "1"), reply(52, 1, "2"));
        Store again = reopen(store);
        receive(again, 902, NOW, reply(53, 1, "1"), reply(54, 1, "2"));
        assertThat(list(again, filter())).containsExactly(52L, 50L);
        assertThat(conversation(again, 1).unread()).isEqualTo(2);
    }

    @Test
    default void repliesShouldBeTwoWhenTheSameWordsComeTwice() {
        Store store = open();
        receive(store, 900, NOW, reply(50, 1, "1", 0), reply(51, 1, "1", 1), reply(52, 2, "1", 0));
        assertThat(conversation(store, 1).unread()).isEqualTo(2);
        assertThat(conversation(store, 2).unread()).isEqualTo(1);
    }

    @Test
    default void enterShouldPassOverWhatWasEnteredWhenItIsRepeatedInPart() {
        Store store = open();
        done(store.intake().keepRaw(rawReplies(900)));
        var first = new Intake.Replies(new RawIntakeId(900), ACCOUNT, 0, List.of(reply(50, 1, "a")), false, NOW);
        done(store.intake().enterReplies(first));
        assertThat(store.intakeQueries().pendingRaw()).hasSize(1);
        long position = store.log().lastPosition();
        done(store.intake().enterReplies(first));
        assertThat(store.log().lastPosition()).isEqualTo(position);
        // Ordinal 0 again, under fields that are not known: it must still be passed over.
        done(store.intake().enterReplies(replies(900, NOW, reply(60, 1, "not seen"), reply(61, 1, "b"))));
        assertThat(list(store, filter())).containsExactly(61L, 50L);
        assertThat(store.intakeQueries().pendingRaw()).isEmpty();
    }

    @Test
    default void enterShouldDoNothingWhenTheBytesWereNeverKept() {
        Store store = open();
        done(store.intake().enterReplies(replies(900, NOW, reply(50, 1, "a"))));
        done(store.intake().enter(StoreFixtures.reports(901)));
        assertThat(store.log().lastPosition()).isZero();
        assertThat(list(store, filter())).isEmpty();
    }

    @Test
    default void enterShouldEndTheQuarantineWhenTheBytesCouldBeReadAfterAll() {
        Store store = open();
        done(store.intake().keepRaw(rawReplies(900)));
        var complaint = Complaint.of("unreadable", "not XML");
        done(store.intake().quarantine(new RawIntakeId(900), complaint, List.of(CHANNEL), NOW));
        done(store.intake().enterReplies(replies(900, NOW, reply(50, 1, "a"))));
        assertThat(store.intakeQueries().quarantinedCount(ACCOUNT)).isZero();
        assertThat(list(store, filter())).containsExactly(50L);
    }

    @Test
    default void listShouldMixBothDirectionsUnlessOneIsAskedFor() {
        Store store = open();
        done(store.ledger().accept(message(1, aText("hello")), Optional.empty()));
        receive(store, 900, NOW, reply(5, 1, "hi"), reply(6, 2, "who is it?"));
        done(store.ledger().accept(StoreFixtures.batch(1, 7, 1), Optional.empty()));
        done(store.ledger().accept(message(9, aText("bye")), Optional.empty()));
        assertThat(list(store, filter())).containsExactly(9L, 7L, 6L, 5L, 1L);
        assertThat(list(store, filter().direction(Direction.INBOUND))).containsExactly(6L, 5L);
        assertThat(list(store, filter().direction(Direction.OUTBOUND))).containsExactly(9L, 7L, 1L);
        assertThat(list(store, filter().to(phone(1)))).containsExactly(5L, 1L);
        assertThat(list(store, filter().conversation(conversation(store, 1).id())))
                .containsExactly(5L, 1L);
        assertThat(list(store, filter().since(6))).containsExactly(9L, 7L, 6L);
        assertThat(list(store, filter().channel("other"))).isEmpty();
        assertThat(list(store, filter().status(PublicStatus.QUEUED))).containsExactly(9L, 7L, 1L);
        assertThat(list(store, filter().batch(1))).containsExactly(7L);
        assertThat(list(store, filter().clientReference("ref-0"))).containsExactly(7L);
        assertThat(list(store, filter().status(PublicStatus.QUEUED).direction(Direction.INBOUND)))
                .isEmpty();
    }

    @Test
    default void listShouldPageThroughBothDirectionsWithoutAGap() {
        Store store = open();
        IntStream.range(0, 5).forEach(i -> {
            done(store.ledger().accept(message(10 + i * 2, aText("x")), Optional.empty()));
            receive(store, 900 + i, NOW, reply(11 + i * 2, 10, "answer " + i));
        });
        var first = store.messages().messages(everything(), Optional.empty(), 4);
        assertThat(first.items()).extracting(m -> m.id().value()).containsExactly(19L, 18L, 17L, 16L);
        var rest = store.messages().messages(everything(), first.next(), 6);
        assertThat(rest.items())
                .extracting(StoredMessage::id)
                .extracting(MessageId::value)
                .containsExactly(15L, 14L, 13L, 12L, 11L, 10L);
        assertThat(rest.next()).isEmpty();
    }
}
