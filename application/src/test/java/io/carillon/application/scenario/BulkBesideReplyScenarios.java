package io.carillon.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.application.AccountSetup;
import io.carillon.application.Carillon;
import io.carillon.application.ChannelSetup;
import io.carillon.domain.channel.AccountId;
import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.conversation.ConversationId;
import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.message.Content;
import io.carillon.domain.message.Options;
import io.carillon.domain.message.UnknownPolicy;
import io.carillon.ports.provider.MessageSender.Reply;
import io.carillon.ports.usecase.batch.BatchView;
import io.carillon.ports.usecase.batch.SendBatches;
import io.carillon.ports.usecase.conversation.ReadConversations;
import io.carillon.ports.usecase.conversation.ReplyInConversation;
import io.carillon.ports.usecase.message.SendMessages.Sending;
import io.carillon.testkit.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A bulk on one channel and a person who waits for an answer on another; run on every store, see the classes that extend it. */
abstract class BulkBesideReplyScenarios {
    private static final AccountSetup.Polling OFTEN = new AccountSetup.Polling(
            Duration.ofMillis(20), Duration.ofMillis(20), Duration.ofMillis(20), Duration.ofMillis(20));

    private final Semaphore mayGo = new Semaphore(0);
    private final PretendProvider bulk = new PretendProvider();
    private final PretendProvider chat = new PretendProvider();
    private final Carillon carillon;

    BulkBesideReplyScenarios(Storage storage) {
        bulk.behaviour = request -> {
            mayGo.acquireUninterruptibly();
            return reply("bulk-" + request.recipients().get(0).value());
        };
        var clock = SettableClock.at("2026-03-01T10:00:00Z");
        carillon = Carillon.builder()
                .store(storage.open(clock))
                .clock(clock)
                .account(account("bulk", bulk))
                .account(account("chat", chat))
                .channel(new ChannelSetup(new ChannelId("bulk"), new AccountId("bulk"), Map.of()))
                .channel(new ChannelSetup(new ChannelId("chat"), new AccountId("chat"), Map.of()))
                .start();
    }

    private static Reply reply(String reference) {
        return PretendProvider.accepted(reference);
    }

    private static AccountSetup account(String name, PretendProvider provider) {
        return new AccountSetup(new AccountId(name), "pretend", provider, new AccountSetup.Limits(0, 2), OFTEN);
    }

    @AfterEach
    void close() {
        mayGo.release(1_000);
        carillon.close();
    }

    private BatchView sendBulk() {
        var recipients = IntStream.range(0, SendBatches.MOST_RECIPIENTS)
                .mapToObj(i -> new SendBatches.Recipient("1" + (100_000 + i), Optional.empty()))
                .toList();
        var command = new SendBatches.SendBatch(
                Optional.of("bulk"),
                Optional.of(recipients),
                Optional.of(new Content.Text("news")),
                false,
                Options.NONE,
                Optional.empty(),
                Optional.empty(),
                UnknownPolicy.AT_MOST_ONCE);
        var sending = carillon.useCases()
                .sendBatches()
                .send(command, Optional.empty())
                .join();
        return ((SendBatches.Sending.Accepted) sending).batch();
    }

    private ConversationId conversationOn(String channel) {
        var query = new ReadConversations.Query(
                Optional.of(channel), Optional.empty(), Optional.empty(), Optional.empty(), 50, Optional.empty());
        Eventually.becomes(() -> list(query).size(), 1);
        return list(query).get(0);
    }

    private List<ConversationId> list(ReadConversations.Query query) {
        var found = (ReadConversations.Found.Conversations)
                carillon.useCases().readConversations().list(query);
        return found.listing().items().stream().map(c -> c.id()).toList();
    }

    private void answer(ConversationId conversation) {
        var answer = new ReplyInConversation.Reply(
                Optional.of(new Content.Text("here")),
                false,
                Options.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                UnknownPolicy.AT_MOST_ONCE);
        assertThat(carillon.useCases()
                        .replyInConversation()
                        .reply(conversation, answer, Optional.empty())
                        .join()
                        .orElseThrow())
                .isInstanceOf(Sending.Accepted.class);
    }

    private Map<PublicStatus, Integer> counts(BatchView batch) {
        return carillon.useCases().trackBatches().find(batch.id()).orElseThrow().counts();
    }

    @Test
    void answerShouldGoOutWhileTheBulkOfAnotherAccountHasNotMovedAtAll() {
        chat.replies("7,help");
        var conversation = conversationOn("chat");
        var batch = sendBulk();
        answer(conversation);
        Eventually.holds(() -> chat.sentTo().equals(List.of("7")));
        // Nobody has let a call of the bulk come back.
        assertThat(counts(batch)).isEqualTo(Map.of(PublicStatus.QUEUED, SendBatches.MOST_RECIPIENTS));
        mayGo.release(1_000);
        Eventually.becomes(() -> counts(batch), Map.of(PublicStatus.ACCEPTED, SendBatches.MOST_RECIPIENTS));
    }

    @Test
    void answerShouldOvertakeTheBulkWhenBothGoThroughOneAccount() {
        bulk.replies("7,help");
        var conversation = conversationOn("bulk");
        var batch = sendBulk();
        Eventually.becomes(() -> bulk.requests.size(), 2);
        answer(conversation);
        int let = 0;
        while (!bulk.sentTo().contains("7")) {
            int before = bulk.requests.size();
            mayGo.release();
            let++;
            Eventually.holds(() -> bulk.requests.size() > before);
        }
        // Those under way and those committed ahead go first, none of the hundred others.
        assertThat(let).isLessThanOrEqualTo(8);
        assertThat(counts(batch).get(PublicStatus.QUEUED)).isGreaterThan(9_000);
    }
}
