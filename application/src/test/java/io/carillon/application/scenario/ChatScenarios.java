package io.carillon.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.conversation.ConversationStatus;
import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.event.EventCursor;
import io.carillon.domain.message.MessageId;
import io.carillon.domain.message.UnknownPolicy;
import io.carillon.ports.usecase.conversation.ConversationView;
import io.carillon.ports.usecase.event.FollowEvents.EventView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Conversations that live at the provider, and messages looked up there, end to end but for the network. */
abstract class ChatScenarios {
    private static final String ANA = "34600000001";

    private final Storage storage;
    private final Stage stage = new Stage();

    ChatScenarios(Storage storage) {
        this.storage = storage;
    }

    /** What a test works with. */
    private static final class Stage {
        private final List<Bell> bells = new ArrayList<>();
        PretendChats provider = new PretendChats();
        Bell bell;

        void begin(Bell begun) {
            bells.add(begun);
            bell = begun;
        }

        /** The process is gone, or nearly: what it still does reaches no store. */
        void restart() {
            begin(bell.afterACrash(provider));
        }

        ConversationView only() {
            Eventually.becomes(() -> bell.conversations().size(), 1);
            return bell.conversations().get(0);
        }

        void says(String... lines) {
            Eventually.becomes(
                    () -> bell.conversations().isEmpty()
                            ? List.of()
                            : bell.said(bell.conversations().get(0).id()),
                    List.of(lines));
        }

        void aFewLooksPass() {
            int enough = provider.looks.get() + 3;
            Eventually.holds(() -> provider.looks.get() >= enough);
        }

        void passes(Duration time) {
            bell.clock.advance(time);
        }

        List<String> events() {
            return bell.uses().followEvents().after(EventCursor.START, 200).events().stream()
                    .map(EventView::type)
                    .toList();
        }
    }

    @BeforeEach
    void open() {
        stage.begin(Bell.on(storage, stage.provider));
    }

    @AfterEach
    void close() {
        stage.bells.forEach(Bell::close);
        stage.bells.clear();
    }

    @Test
    void whatACustomerWritesShouldBeUnreadAndAnsweredOnce() {
        stage.aFewLooksPass();
        stage.provider.customerWrites(ANA, "hi");
        stage.says("> hi");
        assertThat(stage.only().unread()).isEqualTo(1);
        MessageId answer = stage.bell.send(ANA, "hello Ana");
        stage.bell.becomes(answer, PublicStatus.SENT);
        stage.says("> hi", "< hello Ana");
        stage.aFewLooksPass();
        stage.restart();
        stage.aFewLooksPass();
        stage.says("> hi", "< hello Ana");
        assertThat(stage.bell.message(answer).providerIds()).containsExactly("102");
    }

    @Test
    void onlyNewsShouldSayThatMessagesAreNotWanted() {
        stage.bell.close();
        stage.provider = new PretendChats();
        stage.provider.customerWrites(ANA, "STOP");
        stage.provider.customerWrites("34600000002", "hi");
        stage.begin(Bell.on(Storage.inMemory(), stage.provider));
        stage.aFewLooksPass();
        Eventually.becomes(() -> stage.bell.conversations().size(), 2);
        assertThat(stage.events()).doesNotContain("subscriber.opted_out");
        stage.provider.operatorWrites("34600000002", "STOP");
        stage.aFewLooksPass();
        assertThat(stage.events()).doesNotContain("subscriber.opted_out");
        stage.provider.customerWrites("34600000002", "stop!");
        Eventually.holds(() -> stage.events().contains("subscriber.opted_out"));
        stage.bell.becomes(stage.bell.send("34600000002", "hello"), PublicStatus.SUPPRESSED);
    }

    @Test
    void aStatusShouldFollowTheProvidersWord() {
        MessageId sent = stage.bell.send(ANA, "hello");
        stage.bell.becomes(sent, PublicStatus.SENT);
        stage.provider.becomes(101, "delivered");
        stage.bell.becomes(sent, PublicStatus.DELIVERED);
        stage.provider.becomes(101, "pinned");
        stage.aFewLooksPass();
        stage.provider.becomes(101, "read");
        stage.bell.becomes(sent, PublicStatus.READ);
        assertThat(stage.events()).contains("channel.unknown_status");
    }

    @Test
    void whatWasSentElsewhereShouldBePartOfTheConversation() {
        stage.aFewLooksPass();
        stage.provider.customerWrites(ANA, "hi");
        stage.provider.operatorWrites(ANA, "typed at the provider");
        stage.says("> hi", "<< typed at the provider");
        assertThat(stage.events()).contains("message.received", "message.sent");
    }

    @Test
    void historyShouldComeInAsReadButForWhatTheProviderCallsUnread() {
        close();
        PretendChats provider = new PretendChats();
        int old = provider.customerWrites(ANA, "long ago");
        provider.becomes(old, "read");
        provider.operatorWrites(ANA, "answered");
        provider.customerWrites(ANA, "yesterday");
        try (Bell bell = Bell.on(storage, provider)) {
            Eventually.becomes(() -> bell.conversations().size(), 1);
            Eventually.becomes(
                    () -> bell.said(bell.conversations().get(0).id()),
                    List.of("> long ago", "<< answered", "> yesterday"));
            assertThat(bell.conversations().get(0).unread()).isEqualTo(1);
        }
    }

    @Test
    void aFirstSyncShouldGoOnWhereItWasInterrupted() {
        close();
        PretendChats before = new PretendChats();
        PretendChats after = new PretendChats();
        for (int i = 0; i < 300; i++) {
            before.customerWrites("3460000" + (1000 + i), "hello " + i);
            after.customerWrites("3460000" + (1000 + i), "hello " + i);
        }
        Bell first = Bell.on(storage, before);
        Eventually.holds(() -> before.historiesAsked.size() >= 100);
        try (Bell second = first.afterACrash(after)) {
            Eventually.holds(() -> {
                var progress = second.uses()
                        .readChannels()
                        .find("sms")
                        .orElseThrow()
                        .conversations()
                        .orElseThrow();
                return progress.chats() == 300 && progress.isComplete();
            });
            assertThat(after.historiesAsked).doesNotHaveDuplicates();
            assertThat(after.historiesAsked.size()).isLessThan(250);
        } finally {
            first.close();
        }
    }

    @Test
    void aMessageTakenBeforeTheConnectionBrokeShouldBeFound() {
        stage.provider.behaviour = request -> {
            stage.provider.take(request);
            return PretendProvider.unclear();
        };
        MessageId sent = stage.bell.send(ANA, "hello");
        stage.bell.becomes(sent, PublicStatus.SENT);
        assertThat(stage.bell.message(sent).providerIds()).containsExactly("101");
        assertThat(stage.provider.requests).hasSize(1);
        stage.aFewLooksPass();
        stage.says("< hello");
    }

    @Test
    void anOlderMessageWithTheSameTextShouldNotBeTakenForIt() {
        stage.provider.operatorWrites(ANA, "hello");
        stage.provider.behaviour = request -> PretendProvider.unclear();
        MessageId sent = stage.bell.send(ANA, "hello");
        stage.bell.becomes(sent, PublicStatus.UNKNOWN);
        stage.passes(Duration.ofSeconds(61));
        stage.bell.becomes(sent, PublicStatus.FAILED);
        assertThat(stage.bell.message(sent).reason()).contains("not_found_at_provider");
        assertThat(stage.provider.requests).hasSize(1);
    }

    @Test
    void twoPossibleMessagesShouldLeaveItUnknown() {
        stage.provider.behaviour = request -> {
            stage.provider.operatorWrites(ANA, "hello");
            stage.provider.take(request);
            return PretendProvider.unclear();
        };
        MessageId sent = stage.bell.send(ANA, "hello");
        stage.bell.becomes(sent, PublicStatus.UNKNOWN);
        stage.passes(Duration.ofSeconds(61));
        stage.aFewLooksPass();
        assertThat(stage.bell.message(sent).status()).isEqualTo(PublicStatus.UNKNOWN);
    }

    @Test
    void atLeastOnceShouldSendAgainOnceWhenItIsNotThere() {
        var normal = stage.provider.behaviour;
        stage.provider.behaviour = request -> {
            stage.provider.behaviour = normal;
            return PretendProvider.unclear();
        };
        MessageId sent = stage.bell.send(ANA, "hello", UnknownPolicy.AT_LEAST_ONCE);
        Eventually.becomes(() -> stage.provider.requests.size(), 1);
        Eventually.becomes(() -> stage.bell.message(sent).reason(), Optional.of("retry_wait"));
        stage.passes(Duration.ofSeconds(61));
        stage.bell.becomes(sent, PublicStatus.SENT);
        stage.aFewLooksPass();
        assertThat(stage.provider.requests).hasSize(2);
        stage.says("< hello");
    }

    @Test
    void atLeastOnceShouldNotSendAgainWhatIsThere() {
        stage.provider.behaviour = request -> {
            stage.provider.take(request);
            return PretendProvider.unclear();
        };
        MessageId sent = stage.bell.send(ANA, "hello", UnknownPolicy.AT_LEAST_ONCE);
        stage.bell.becomes(sent, PublicStatus.SENT);
        stage.passes(Duration.ofMinutes(10));
        stage.aFewLooksPass();
        assertThat(stage.provider.requests).hasSize(1);
    }

    @Test
    void aMessageThatTurnsUpLateShouldBeCorrected() {
        stage.provider.behaviour = request -> PretendProvider.unclear();
        MessageId sent = stage.bell.send(ANA, "hello");
        stage.bell.becomes(sent, PublicStatus.UNKNOWN);
        stage.passes(Duration.ofSeconds(61));
        stage.bell.becomes(sent, PublicStatus.FAILED);
        stage.provider.operatorWrites(ANA, "hello");
        stage.bell.becomes(sent, PublicStatus.SENT);
        assertThat(stage.bell
                        .uses()
                        .followEvents()
                        .after(EventCursor.START, 200)
                        .events())
                .anyMatch(EventView::corrected);
        stage.says("< hello");
    }

    @Test
    void aCrashBetweenMarkAndAnswerShouldBeLookedUpAfterTheRestart() throws Exception {
        var entered = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        stage.provider.behaviour = request -> {
            stage.provider.take(request);
            entered.countDown();
            awaitUninterruptibly(end);
            return PretendProvider.unclear();
        };
        MessageId sent = stage.bell.send(ANA, "hello");
        entered.await();
        stage.restart();
        stage.bell.becomes(sent, PublicStatus.SENT);
        assertThat(stage.provider.requests).hasSize(1);
        end.countDown();
    }

    @Test
    void aCrashBeforeTheMarkShouldSendOnceAfterTheRestart() throws Exception {
        var entered = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        stage.provider.beforeMark = () -> {
            stage.provider.beforeMark = () -> {};
            entered.countDown();
            awaitUninterruptibly(end);
        };
        MessageId sent = stage.bell.send(ANA, "hello");
        entered.await();
        stage.restart();
        stage.bell.becomes(sent, PublicStatus.SENT);
        end.countDown();
        assertThat(stage.provider.requests).hasSize(1);
        assertThat(stage.bell.message(sent).possibleDuplicate()).isFalse();
    }

    @Test
    void aProviderThatCannotSayWhatIsNewestShouldKeepTheMessageBack() {
        stage.provider.down = true;
        MessageId sent = stage.bell.send(ANA, "hello");
        Eventually.becomes(
                () -> stage.bell.uses().readChannels().find("sms").orElseThrow().trouble(),
                Optional.of("nobody there"));
        assertThat(stage.provider.requests).isEmpty();
        stage.provider.down = false;
        stage.passes(Duration.ofMinutes(1));
        stage.bell.becomes(sent, PublicStatus.SENT);
    }

    @Test
    void aPageThatCannotBeReadShouldBeSetAsideAndTheNextOneTaken() {
        stage.aFewLooksPass();
        stage.provider.garbled = true;
        stage.provider.customerWrites(ANA, "hi");
        Eventually.holds(
                () -> stage.bell.uses().readChannels().find("sms").orElseThrow().quarantined() == 1);
        stage.provider.garbled = false;
        stage.says("> hi");
    }

    @Test
    void aResolvedConversationShouldOpenAgainWhenTheCustomerWrites() {
        stage.aFewLooksPass();
        stage.provider.customerWrites(ANA, "hi");
        ConversationView conversation = stage.only();
        stage.bell
                .uses()
                .manageConversations()
                .change(conversation.id(), Optional.of(ConversationStatus.RESOLVED), Optional.empty())
                .join();
        stage.provider.customerWrites(ANA, "and another thing");
        stage.says("> hi", "> and another thing");
        assertThat(stage.only().status()).isEqualTo(ConversationStatus.OPEN);
        assertThat(stage.events()).contains("conversation.reopened");
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        boolean done = false;
        while (!done) {
            try {
                latch.await();
                done = true;
            } catch (InterruptedException e) {
                // The crash that is played interrupts the thread; the provider it stands for would not notice.
            }
        }
    }
}
