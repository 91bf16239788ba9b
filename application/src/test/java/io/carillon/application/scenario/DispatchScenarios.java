package io.carillon.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.delivery.AccountFault;
import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.delivery.RefusalReason;
import io.carillon.domain.message.UnknownPolicy;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.MessageSender.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Run on every store; see the classes that extend it. */
abstract class DispatchScenarios {
    private final Bell bell;

    DispatchScenarios(Storage storage) {
        this.bell = Bell.on(storage);
    }

    @AfterEach
    void close() {
        bell.close();
    }

    @Test
    void aBatchShouldGoOutInAsFewCallsAsItsChannelAllows() {
        var batch = bell.sendBatch(
                "bulk",
                IntStream.range(10_000, 12_950).mapToObj(String::valueOf).toList());
        Eventually.becomes(() -> bell.counts(batch), Map.of(PublicStatus.ACCEPTED, 2_950));
        assertThat(bell.provider.requests).hasSize(30);
    }

    @Test
    void messageShouldBeAcceptedWhenTheProviderTakesIt() {
        var id = bell.send("+100", "hello");
        bell.becomes(id, PublicStatus.ACCEPTED);
        assertThat(bell.message(id).providerIds()).containsExactly("task-1");
        assertThat(bell.provider.sentTo()).containsExactly("100");
    }

    @Test
    void batchShouldShareCallsWhenItHasManyRecipients() {
        List<String> numbers =
                IntStream.range(0, 250).mapToObj(i -> "1" + (1000 + i)).toList();
        var batch = bell.sendBatch("hello", numbers);
        Eventually.becomes(() -> bell.counts(batch), Map.of(PublicStatus.ACCEPTED, 250));
        assertThat(bell.provider.sentTo()).containsExactlyInAnyOrderElementsOf(numbers);
        assertThat(bell.provider.requests)
                .allSatisfy(r ->
                        assertThat(r.recipients()).hasSizeLessThanOrEqualTo(100).doesNotHaveDuplicates());
    }

    @Test
    void differentTextsShouldNotShareACall() {
        var first = bell.send("1", "one");
        var second = bell.send("2", "two");
        bell.becomes(first, PublicStatus.ACCEPTED);
        bell.becomes(second, PublicStatus.ACCEPTED);
        assertThat(bell.provider.requests).hasSize(2);
    }

    @Test
    void contentRefusalShouldRejectAllAtOnce() {
        bell.provider.behaviour = request -> PretendProvider.refused(RefusalReason.FORBIDDEN_CONTENT);
        var batch = bell.sendBatch("bad word", List.of("1", "2", "3"));
        Eventually.becomes(() -> bell.counts(batch), Map.of(PublicStatus.REJECTED, 3));
        assertThat(bell.provider.requests).hasSize(1);
    }

    @Test
    void recipientRefusalShouldBeSplitUntilTheOneAtFaultIsFound() {
        bell.provider.behaviour = request ->
                request.recipients().stream().anyMatch(a -> a.value().equals("13"))
                        ? PretendProvider.refused(RefusalReason.INVALID_RECIPIENT)
                        : PretendProvider.accepted("t" + request.recipients().get(0));
        List<String> numbers = IntStream.range(0, 60).mapToObj(String::valueOf).toList();
        var batch = bell.sendBatch("hello", numbers);
        Eventually.becomes(() -> bell.counts(batch), Map.of(PublicStatus.ACCEPTED, 59, PublicStatus.REJECTED, 1));
    }

    @Test
    void accountShouldBeHeldWhenItsCredentialsAreRefusedAndReleasedByAProbe() {
        bell.provider.probeAnswer =
                new Answer.Refused<>(io.carillon.domain.delivery.Complaint.of("credentials", "wrong password"));
        bell.provider.behaviour = request -> PretendProvider.blocked(AccountFault.CREDENTIALS);
        var first = bell.send("1", "hello");
        bell.becomes(first, PublicStatus.HELD);
        assertThat(bell.message(first).reason()).contains("credentials");
        int before = bell.provider.requests.size();
        var second = bell.send("2", "there");
        bell.becomes(second, PublicStatus.HELD);
        assertThat(bell.provider.requests).hasSize(before);

        bell.provider.behaviour =
                request -> PretendProvider.accepted("ok-" + request.recipients().get(0));
        bell.provider.probeAnswer = new Answer.Answered<>(null);
        bell.becomes(first, PublicStatus.ACCEPTED);
        bell.becomes(second, PublicStatus.ACCEPTED);
    }

    @Test
    void channelShouldStayHeldByHandUntilReleasedByHand() {
        bell.uses().holdChannels().hold("sms", "lunch").join();
        var id = bell.send("1", "hello");
        assertThat(bell.message(id).status()).isEqualTo(PublicStatus.HELD);
        assertThat(bell.message(id).reason()).contains("manual");
        bell.uses().holdChannels().release("sms").join();
        bell.becomes(id, PublicStatus.ACCEPTED);
    }

    @Test
    void messageShouldWaitAndGoOutWhenTheProviderWasDown() {
        bell.provider.probeAnswer =
                new Answer.Unavailable<>(Optional.empty(), io.carillon.domain.delivery.Complaint.of("refused", "down"));
        bell.provider.behaviour = request -> PretendProvider.unavailable();
        var id = bell.send("1", "hello");
        Eventually.becomes(() -> bell.message(id).reason(), Optional.of("breaker"));
        int attempts = bell.provider.requests.size();
        var other = bell.send("2", "there");
        assertThat(bell.message(other).status()).isEqualTo(PublicStatus.QUEUED);

        bell.provider.behaviour =
                request -> PretendProvider.accepted("t-" + request.recipients().get(0));
        bell.provider.probeAnswer = new Answer.Answered<>(null);
        bell.becomes(other, PublicStatus.ACCEPTED);
        bell.clock.advance(Duration.ofSeconds(10));
        bell.becomes(id, PublicStatus.ACCEPTED);
        assertThat(bell.provider.requests).hasSize(attempts + 2);
    }

    @Test
    void messageShouldBeUnknownAndNotSentAgainWhenTheOutcomeIsUnclear() {
        bell.provider.behaviour = request -> PretendProvider.unclear();
        var id = bell.send("1", "hello");
        bell.becomes(id, PublicStatus.UNKNOWN);
        bell.clock.advance(Duration.ofHours(1));
        var other = bell.send("2", "another");
        bell.becomes(other, PublicStatus.UNKNOWN);
        assertThat(bell.provider.sentTo()).containsExactly("1", "2");
        assertThat(bell.message(id).error())
                .hasValueSatisfying(e -> assertThat(e.code()).isEqualTo("dropped"));
    }

    @Test
    void messageShouldBeSentOnceMoreWhenItsPolicyIsAtLeastOnce() {
        bell.provider.behaviour = request -> PretendProvider.unclear();
        var id = bell.send("1", "hello", UnknownPolicy.AT_LEAST_ONCE);
        Eventually.becomes(() -> bell.message(id).reason(), Optional.of("retry_wait"));
        bell.provider.behaviour = request -> PretendProvider.accepted("second");
        bell.clock.advance(Duration.ofSeconds(61));
        bell.becomes(id, PublicStatus.ACCEPTED);
        assertThat(bell.provider.requests).hasSize(2);
        assertThat(bell.message(id).possibleDuplicate()).isTrue();
    }

    @Test
    void messageShouldWaitForItsTimeWhenScheduled() {
        Instant later = bell.clock.instant().plus(Duration.ofHours(1));
        var id = bell.sendAt(later, "1", Map.of());
        assertThat(bell.message(id).status()).isEqualTo(PublicStatus.SCHEDULED);
        var now = bell.send("2", "now");
        bell.becomes(now, PublicStatus.ACCEPTED);
        assertThat(bell.provider.sentTo()).containsExactly("2");
        bell.clock.advance(Duration.ofHours(1));
        bell.becomes(id, PublicStatus.ACCEPTED);
    }

    @Test
    void messageShouldGoOutAtOnceWhenTheProviderKeepsTheSchedule() {
        Instant later = bell.clock.instant().plus(Duration.ofHours(1));
        var id = bell.sendAt(later, "1", Map.of("schedule", "provider"));
        bell.becomes(id, PublicStatus.ACCEPTED);
        assertThat(bell.provider.requests.get(0).providerSchedule()).contains(later);
    }

    @Test
    void messageShouldExpireWhenItsChannelIsHeldTooLong() {
        bell.uses().holdChannels().hold("sms", "").join();
        var id = bell.send("1", "hello");
        bell.clock.advance(Duration.ofHours(73));
        bell.becomes(id, PublicStatus.EXPIRED);
        bell.uses().holdChannels().release("sms").join();
        var after = bell.send("2", "hello");
        bell.becomes(after, PublicStatus.ACCEPTED);
        assertThat(bell.provider.sentTo()).containsExactly("2");
    }

    @Test
    void orderShouldBeKeptPerRecipient() {
        List<String> texts = IntStream.range(0, 40).mapToObj(i -> "text " + i).toList();
        var last = texts.stream().map(text -> bell.send("7", text)).toList().get(39);
        bell.becomes(last, PublicStatus.ACCEPTED);
        assertThat(bell.provider.requests.stream().map(DispatchScenarios::text).toList())
                .isEqualTo(texts);
    }

    @Test
    void concurrencyShouldNeverBeExceeded() {
        CountDownLatch gate = new CountDownLatch(1);
        bell.provider.behaviour = request -> {
            awaitQuietly(gate);
            return PretendProvider.accepted("t" + request.recipients().get(0));
        };
        var ids = IntStream.range(0, 30)
                .mapToObj(i -> bell.send(String.valueOf(i), "text " + i))
                .toList();
        Eventually.becomes(() -> bell.provider.requests.size(), 4);
        gate.countDown();
        ids.forEach(id -> bell.becomes(id, PublicStatus.ACCEPTED));
        assertThat(bell.provider.mostInFlight.get()).isEqualTo(4);
    }

    private static void awaitQuietly(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String text(Request request) {
        return ((io.carillon.domain.message.Content.Text) request.content()).text();
    }
}
