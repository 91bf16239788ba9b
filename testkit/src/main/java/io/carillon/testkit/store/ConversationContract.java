package io.carillon.testkit.store;

import static io.carillon.testkit.store.ReplyFixtures.anyConversation;
import static io.carillon.testkit.store.ReplyFixtures.assignee;
import static io.carillon.testkit.store.ReplyFixtures.conversation;
import static io.carillon.testkit.store.ReplyFixtures.receive;
import static io.carillon.testkit.store.ReplyFixtures.reply;
import static io.carillon.testkit.store.ReplyFixtures.status;
import static io.carillon.testkit.store.StoreFixtures.ACCOUNT;
import static io.carillon.testkit.store.StoreFixtures.CHANNEL;
import static io.carillon.testkit.store.StoreFixtures.NOW;
import static io.carillon.testkit.store.StoreFixtures.aText;
import static io.carillon.testkit.store.StoreFixtures.batch;
import static io.carillon.testkit.store.StoreFixtures.done;
import static io.carillon.testkit.store.StoreFixtures.message;
import static io.carillon.testkit.store.StoreFixtures.phone;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.conversation.ConversationId;
import io.carillon.domain.conversation.ConversationStatus;
import io.carillon.domain.event.LogEntry;
import io.carillon.domain.message.BatchId;
import io.carillon.domain.message.MessageId;
import io.carillon.ports.store.ConversationQueries.ConversationRow;
import io.carillon.ports.store.ConversationQueries.Filter;
import io.carillon.ports.store.ConversationQueries.Place;
import io.carillon.ports.store.NewMessage;
import io.carillon.ports.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Conversations: what opens and stirs them, their list, and what those who answer do with them. */
public interface ConversationContract extends StoreUnderTest {
    private static void send(Store store, long id, int phone, Instant at) {
        var message =
                new NewMessage(new MessageId(id), ACCOUNT, CHANNEL, phone(phone), aText("x"), Optional.empty(), at);
        done(store.ledger().accept(message, Optional.empty()));
    }

    private static List<LogEntry> ofConversations(Store store) {
        return store.log().from(1, 100).stream()
                .filter(LogEntry.OfConversation.class::isInstance)
                .toList();
    }

    private static List<String> addresses(Store store, Filter filter) {
        return store.conversationQueries().conversations(filter, Optional.empty(), 50).stream()
                .map(c -> c.address().value())
                .toList();
    }

    private static Filter of(ConversationStatus status) {
        return new Filter(Optional.empty(), Optional.of(status), Optional.empty(), Optional.empty());
    }

    private static Filter unread(boolean unread) {
        return new Filter(Optional.empty(), Optional.empty(), Optional.of(unread), Optional.empty());
    }

    private static Filter search(String q) {
        return new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(q));
    }

    @Test
    default void sendingShouldOpenTheConversationOnceAndKeepItsActivityUpToDate() {
        Store store = open();
        send(store, 1, 1, NOW);
        send(store, 2, 1, NOW.plusSeconds(7));
        send(store, 3, 1, NOW.plusSeconds(3));
        Store again = reopen(store);
        var row = conversation(again, 1);
        assertThat(row.lastActivityAt()).isEqualTo(NOW.plusSeconds(7));
        assertThat(row.createdAt()).isEqualTo(NOW);
        assertThat(row.unread()).isZero();
        assertThat(row.status()).isEqualTo(ConversationStatus.OPEN);
        assertThat(row.lastMessage().orElseThrow().id()).isEqualTo(new MessageId(3));
        assertThat(ofConversations(again)).containsExactly(new LogEntry.OfConversation(1, NOW, row.id(), "opened"));
    }

    @Test
    default void bulkShouldMakeConversationsWithoutStirringThem() {
        Store store = open();
        send(store, 1, 1, NOW.minusSeconds(60));
        done(store.ledger().accept(batch(1, 1000, 1), Optional.empty()));
        done(store.ledger().expand(new BatchId(1), 9, NOW.plusSeconds(60)));
        var made = conversation(store, 1000);
        assertThat(made.lastActivityAt()).isEqualTo(NOW);
        assertThat(made.lastMessage().orElseThrow().id()).isEqualTo(new MessageId(1000));
        receive(store, 900, NOW.minusSeconds(30), reply(1100, 1000, "stop"));
        assertThat(conversation(store, 1000).lastActivityAt()).isEqualTo(NOW);
        done(store.ledger().accept(batch(2, 1000 + 1, 1), Optional.empty()));
        assertThat(ofConversations(store)).hasSize(1);
    }

    @Test
    default void bulkShouldLeaveTheActivityAsItWasWhenTheConversationExists() {
        Store store = open();
        send(store, 1, 1000, NOW.minusSeconds(60));
        done(store.ledger().accept(batch(1, 1000, 1), Optional.empty()));
        done(store.ledger().expand(new BatchId(1), 9, NOW));
        assertThat(conversation(store, 1000).lastActivityAt()).isEqualTo(NOW.minusSeconds(60));
    }

    @Test
    default void inboxShouldPageByLatestActivityWhenSomeAreEqual() {
        Store store = open();
        for (int phone = 1; phone <= 7; phone++) {
            send(store, phone, phone, NOW.plusSeconds(phone / 3));
        }
        receive(store, 900, NOW.plusSeconds(9), reply(50, 2, "hello"));
        List<String> listed = new ArrayList<>();
        Optional<Place> after = Optional.empty();
        List<ConversationRow> page;
        do {
            page = store.conversationQueries().conversations(anyConversation(), after, 2);
            page.forEach(c -> listed.add(c.address().value()));
            after = page.stream().reduce((a, b) -> b).map(c -> new Place(c.lastActivityAt(), c.id()));
        } while (!page.isEmpty());
        assertThat(listed)
                .containsExactly(
                        phone(2).value(),
                        phone(7).value(),
                        phone(6).value(),
                        phone(5).value(),
                        phone(4).value(),
                        phone(3).value(),
                        phone(1).value());
    }

    @Test
    default void inboxShouldHoldOnlyWhatMatchesWhenFiltered() {
        Store store = open();
        send(store, 1, 1, NOW);
        send(store, 2, 2, NOW.plusSeconds(1));
        receive(store, 900, NOW.plusSeconds(2), reply(50, 3, "hello"));
        done(store.conversations().change(status(conversation(store, 1).id(), ConversationStatus.PENDING)));
        done(store.conversations().change(assignee(conversation(store, 2).id(), "\u00c4nne Zhou")));
        assertThat(addresses(store, of(ConversationStatus.PENDING))).containsExactly(phone(1).value());
        assertThat(addresses(store, of(ConversationStatus.OPEN))).containsExactly(phone(3).value(), phone(2).value());
        assertThat(addresses(store, of(ConversationStatus.RESOLVED))).isEmpty();
        assertThat(addresses(store, unread(true))).containsExactly(phone(3).value());
        assertThat(addresses(store, unread(false))).containsExactly(phone(2).value(), phone(1).value());
        assertThat(addresses(store, search("\u00e4NNE z"))).containsExactly(phone(2).value());
        assertThat(addresses(store, search("0000003"))).containsExactly(phone(3).value());
        assertThat(addresses(store, search("%"))).isEmpty();
        var elsewhere =
                new Filter(Optional.of(new ChannelId("other")), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(addresses(store, elsewhere)).isEmpty();
        var here = new Filter(Optional.of(CHANNEL), Optional.empty(), Optional.of(true), Optional.of("138"));
        assertThat(addresses(store, here)).containsExactly(phone(3).value());
    }

    @Test
    default void withShouldFindTheConversationsOfAnAddressOnTheGivenChannelsAlone() {
        Store store = open();
        send(store, 1, 1, NOW);
        var other = new ChannelId("other");
        done(store.ledger()
                .accept(
                        new NewMessage(
                                new MessageId(2),
                                ACCOUNT,
                                other,
                                phone(1),
                                aText("x"),
                                Optional.empty(),
                                NOW.plusSeconds(1)),
                        Optional.empty()));
        assertThat(store.conversationQueries().with(phone(1), List.of(CHANNEL, other)))
                .extracting(ConversationRow::channel)
                .containsExactly(other, CHANNEL);
        assertThat(store.conversationQueries().with(phone(1), List.of(CHANNEL))).hasSize(1);
        assertThat(store.conversationQueries().with(phone(2), List.of(CHANNEL))).isEmpty();
    }

    @Test
    default void changeShouldTouchOnlyWhatIsGivenAndTellTheLogOfResolution() {
        Store store = open();
        send(store, 1, 1, NOW);
        var id = conversation(store, 1).id();
        assertThat(done(store.conversations().change(assignee(id, "ann")))
                        .orElseThrow()
                        .assignee())
                .contains("ann");
        done(store.conversations().change(status(id, ConversationStatus.PENDING)));
        done(store.conversations().change(status(id, ConversationStatus.RESOLVED)));
        done(store.conversations().change(status(id, ConversationStatus.RESOLVED)));
        var row = done(store.conversations().change(status(id, ConversationStatus.SNOOZED)));
        Store again = reopen(store);
        assertThat(row).contains(conversation(again, 1));
        assertThat(row.orElseThrow().status()).isEqualTo(ConversationStatus.SNOOZED);
        assertThat(row.orElseThrow().assignee()).contains("ann");
        assertThat(ofConversations(again))
                .extracting(e -> ((LogEntry.OfConversation) e).type())
                .containsExactly("opened", "resolved", "reopened");
        assertThat(done(again.conversations().change(assignee(id, "")))
                        .orElseThrow()
                        .assignee())
                .isEmpty();
    }

    @Test
    default void readingShouldCountWhatIsLeftWhenItStopsAtAMessage() {
        Store store = open();
        receive(store, 900, NOW, reply(50, 1, "a"), reply(51, 1, "b"), reply(52, 1, "c"), reply(53, 2, "d"));
        var id = conversation(store, 1).id();
        assertThat(done(store.conversations().markRead(id, Optional.of(new MessageId(51))))
                        .orElseThrow()
                        .unread())
                .isEqualTo(1);
        done(store.conversations().markRead(id, Optional.of(new MessageId(50))));
        assertThat(conversation(store, 1).unread()).isEqualTo(1);
        done(store.conversations().markRead(id, Optional.of(new MessageId(4_000))));
        assertThat(conversation(store, 1).unread()).isZero();
        receive(store, 901, NOW, reply(60, 1, "e"), reply(61, 1, "f"));
        assertThat(conversation(store, 1).unread()).isEqualTo(2);
        done(store.conversations().markRead(id, Optional.of(new MessageId(60))));
        assertThat(conversation(store, 1).unread()).isEqualTo(1);
        done(store.conversations().markRead(id, Optional.empty()));
        Store again = reopen(store);
        assertThat(conversation(again, 1).unread()).isZero();
        assertThat(conversation(again, 2).unread()).isEqualTo(1);
    }

    @Test
    default void changesShouldFindNothingWhenThereIsNoSuchConversation() {
        Store store = open();
        var nobody = new ConversationId(77);
        assertThat(done(store.conversations().change(assignee(nobody, "ann")))).isEmpty();
        assertThat(done(store.conversations().change(status(nobody, ConversationStatus.RESOLVED))))
                .isEmpty();
        assertThat(done(store.conversations().markRead(nobody, Optional.empty())))
                .isEmpty();
        assertThat(store.conversationQueries().conversation(nobody)).isEmpty();
        assertThat(store.log().lastPosition()).isZero();
    }
}
