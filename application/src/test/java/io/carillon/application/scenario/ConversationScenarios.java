package io.carillon.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.conversation.ConversationStatus;
import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.event.EventCursor;
import io.carillon.domain.message.Content;
import io.carillon.domain.message.Options;
import io.carillon.domain.message.UnknownPolicy;
import io.carillon.ports.usecase.conversation.ConversationView;
import io.carillon.ports.usecase.conversation.ReplyInConversation.Reply;
import io.carillon.ports.usecase.event.FollowEvents.EventView;
import io.carillon.ports.usecase.message.PreviewMessage.Preview;
import io.carillon.ports.usecase.message.SendMessages.Sending;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Run on every store; see the classes that extend it. */
abstract class ConversationScenarios {
    private final Bell bell;

    ConversationScenarios(Storage storage) {
        this.bell = Bell.on(storage);
    }

    @AfterEach
    void close() {
        bell.close();
    }

    private ConversationView only() {
        assertThat(bell.conversations()).hasSize(1);
        return bell.conversations().get(0);
    }

    private static Reply reply(String text) {
        return new Reply(
                Optional.of(new Content.Text(text)),
                false,
                Options.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                UnknownPolicy.AT_MOST_ONCE);
    }

    @Test
    void replyShouldLandUnreadInTheConversationOfItsSender() {
        var id = bell.send("+100", "hello");
        bell.becomes(id, PublicStatus.ACCEPTED);
        bell.provider.replies("100,好的，谢谢 & <b> \uD83D\uDE00");
        Eventually.becomes(() -> only().unread(), 1);
        assertThat(only().address().value()).isEqualTo("100");
        assertThat(bell.said(only().id())).containsExactly("< hello", "> 好的，谢谢 & <b> \uD83D\uDE00");
        assertThat(bell.message(id).conversation()).contains(only().id());
    }

    @Test
    void equalRepliesShouldAllCountWhenTheyComeInOnePage() {
        bell.provider.replies("100,1", "100,1");
        Eventually.becomes(() -> bell.conversations().size(), 1);
        Eventually.becomes(() -> only().unread(), 2);
    }

    @Test
    void replyShouldCountOnceWhenItIsHandedOutTwice() {
        bell.provider.replies("100,1", "100,2");
        bell.provider.replies("100,1", "100,2", "100,3");
        Eventually.holds(() -> bell.conversations().size() == 1 && only().unread() >= 3);
        assertThat(bell.said(only().id())).containsExactly("> 1", "> 2", "> 3");
    }

    @Test
    void answerShouldGoOutBeforeABulkThatWaits() {
        bell.provider.replies("100,help");
        Eventually.becomes(() -> bell.conversations().size(), 1);
        var conversation = only().id();
        bell.uses().holdChannels().hold("sms", "").join();
        var batch = bell.sendBatch(
                "bulk", IntStream.range(200, 1_000).mapToObj(String::valueOf).toList());
        Eventually.becomes(() -> bell.counts(batch), Map.of(PublicStatus.HELD, 800));
        // All of it is made: what is made after the release would not have waited.
        Eventually.becomes(
                () -> bell.uses().readChannels().find("sms").orElseThrow().waiting(), 800L);
        var sending = bell.uses()
                .replyInConversation()
                .reply(conversation, reply("here"), Optional.empty())
                .join()
                .orElseThrow();
        assertThat(sending).isInstanceOf(Sending.Accepted.class);
        bell.uses().holdChannels().release("sms").join();
        Eventually.becomes(() -> bell.counts(batch), Map.of(PublicStatus.ACCEPTED, 800));
        Eventually.holds(() -> bell.provider.sentTo().contains("100"));
        assertThat(bell.provider.sentTo().indexOf("100")).isLessThan(500);
    }

    @Test
    void resolvedConversationShouldOpenAgainWhenTheCustomerWrites() {
        bell.provider.replies("100,thanks");
        Eventually.becomes(() -> bell.conversations().size(), 1);
        var manage = bell.uses().manageConversations();
        var resolved = manage.change(only().id(), Optional.of(ConversationStatus.RESOLVED), Optional.of("eve"))
                .join()
                .orElseThrow();
        assertThat(resolved.status()).isEqualTo(ConversationStatus.RESOLVED);
        assertThat(manage.markRead(only().id(), Optional.empty())
                        .join()
                        .orElseThrow()
                        .unread())
                .isZero();
        bell.provider.replies("100,one more thing");
        Eventually.becomes(() -> only().status(), ConversationStatus.OPEN);
        assertThat(only().unread()).isEqualTo(1);
        assertThat(only().assignee()).contains("eve");
        assertThat(bell.uses().followEvents().after(EventCursor.START, 100).events())
                .extracting(EventView::type)
                .containsSubsequence(
                        "conversation.opened",
                        "message.received",
                        "conversation.resolved",
                        "conversation.reopened",
                        "message.received");
    }

    @Test
    void unreadablePageShouldBeSetAsideAndReadAgainOnRequest() {
        bell.provider.unreadable = true;
        bell.provider.replies("100,hello");
        Eventually.holds(
                () -> bell.uses().readChannels().find("sms").orElseThrow().quarantined() == 1);
        bell.provider.unreadable = false;
        var review = bell.uses().reviewQuarantine();
        var entry =
                review.list("sms", 10, Optional.empty()).orElseThrow().items().get(0);
        assertThat(entry.page()).isEqualTo("replies");
        review.retry("sms", entry.id());
        assertThat(only().unread()).isEqualTo(1);
    }

    @Test
    void manyRepliesShouldBeTakenInFromOnePage() {
        bell.provider.replies(IntStream.range(0, 3_000)
                .mapToObj(i -> (i % 300) + ",text " + i)
                .toArray(String[]::new));
        Eventually.becomes(
                () -> bell.uses().followEvents().after(EventCursor.START, 10_000).events().stream()
                        .filter(e -> e.type().equals("message.received"))
                        .count(),
                3_000L);
    }

    @Test
    void syncShouldTakeInWhatWaits() {
        bell.provider.replies("100,hello");
        assertThat(bell.uses().syncChannels().sync("sms")).isPresent();
        Eventually.becomes(() -> bell.conversations().size(), 1);
    }

    @Test
    void previewShouldSayWhatWouldHappenAndDoNothing() {
        bell.uses().holdChannels().hold("sms", "").join();
        var preview = bell.uses()
                .previewMessage()
                .preview(Bell.command(
                        "+100", "好".repeat(71), Options.NONE, Optional.empty(), UnknownPolicy.AT_MOST_ONCE));
        assertThat(preview).isInstanceOfSatisfying(Preview.Acceptable.class, acceptable -> {
            assertThat(acceptable.to().value()).isEqualTo("100");
            assertThat(acceptable.segments().orElseThrow().count()).isEqualTo(2);
            assertThat(acceptable.waitsFor()).containsExactly("manual");
        });
        assertThat(bell.uses()
                        .previewMessage()
                        .preview(Bell.command("x", "", Options.NONE, Optional.empty(), UnknownPolicy.AT_MOST_ONCE)))
                .isInstanceOfSatisfying(Preview.Invalid.class, invalid -> assertThat(invalid.problems())
                        .hasSize(2));
        assertThat(bell.provider.requests).isEmpty();
        assertThat(bell.uses().followEvents().after(EventCursor.START, 10).events())
                .extracting(EventView::type)
                .isEqualTo(List.of("channel.held"));
    }
}
