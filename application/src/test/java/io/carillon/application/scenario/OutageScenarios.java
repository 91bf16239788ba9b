package io.carillon.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.event.EventCursor;
import io.carillon.domain.message.Content;
import io.carillon.domain.message.MessageId;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.MessageSender.Request;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A provider that is away, hangs, or is slow. Run on every store; see the classes that extend it. */
abstract class OutageScenarios {
    private static final Answer<Void> NOBODY =
            new Answer.Unavailable<>(Optional.empty(), Complaint.of("refused", "nobody there"));
    private static final Answer<Void> HERE = new Answer.Answered<>(null);

    private final Bell bell;
    private final CountDownLatch gate = new CountDownLatch(1);
    private final AtomicInteger answers = new AtomicInteger();

    OutageScenarios(Storage storage) {
        this.bell = Bell.on(storage);
    }

    @AfterEach
    void close() {
        gate.countDown();
        bell.close();
    }

    @Test
    void hangingCallsShouldBeGivenUpWhenTheProviderIsBackAndTheirLateAnswersCount() {
        bell.provider.behaviour = request -> {
            awaitQuietly(gate);
            return accepted();
        };
        bell.provider.probeAnswer = NOBODY;
        List<MessageId> hanging = send("hang", 4);
        Eventually.becomes(() -> bell.provider.requests.size(), 4);
        List<MessageId> waiting = send("waits", 6);
        bell.clock.advance(Duration.ofSeconds(6));
        Eventually.becomes(this::channelEvents, List.of("channel.degraded stalled"));
        assertThat(bell.message(waiting.get(5)).reason()).contains("breaker");

        bell.provider.behaviour = request -> accepted();
        bell.provider.probeAnswer = HERE;
        waiting.forEach(id -> bell.becomes(id, PublicStatus.ACCEPTED));
        hanging.forEach(id -> bell.becomes(id, PublicStatus.UNKNOWN));
        assertThat(bell.message(hanging.get(0)).error()).map(Complaint::code).contains("stalled");
        assertThat(channelEvents()).containsExactly("channel.degraded stalled", "channel.recovered");

        gate.countDown();
        hanging.forEach(id -> bell.becomes(id, PublicStatus.ACCEPTED));
        assertThat(bell.provider.requests).hasSize(10);
    }

    @Test
    void slowCallsShouldBeNoStallWhenSlotsAreFree() {
        bell.provider.behaviour = request -> {
            if (text(request).startsWith("slow")) {
                awaitQuietly(gate);
            }
            return accepted();
        };
        List<MessageId> slow = send("slow", 3);
        Eventually.becomes(() -> bell.provider.requests.size(), 3);
        bell.clock.advance(Duration.ofSeconds(10));
        send("quick", 20).forEach(id -> bell.becomes(id, PublicStatus.ACCEPTED));
        assertThat(channelEvents()).isEmpty();
        gate.countDown();
        slow.forEach(id -> bell.becomes(id, PublicStatus.ACCEPTED));
    }

    @Test
    void fewMessagesShouldBeTriedWhenTheProviderAnswersQuestionsButTakesNoMessages() {
        bell.provider.behaviour = request -> PretendProvider.unavailable();
        List<MessageId> all = send("text", 100);
        Eventually.holds(() -> bell.provider.requests.size() >= 6);
        assertThat(bell.provider.requests).hasSizeLessThanOrEqualTo(8);
        bell.provider.behaviour = request -> accepted();
        all.forEach(id -> bell.becomes(id, PublicStatus.ACCEPTED));
        assertThat(channelEvents()).containsExactly("channel.degraded refused", "channel.recovered");
    }

    @Test
    void aMessageShouldNotWaitOutItsBackOffWhenItsOnlyFailureWasTheOutage() {
        bell.provider.behaviour = request -> PretendProvider.unavailable();
        MessageId lone = bell.send("1", "lone");
        // The clock stands, so no back-off ends.
        Eventually.holds(() -> bell.provider.requests.size() >= 3);
        bell.provider.behaviour = request -> accepted();
        bell.becomes(lone, PublicStatus.ACCEPTED);
    }

    @Test
    void othersShouldGoOutWhenOneMessageAlwaysFindsTheProviderAway() {
        bell.provider.behaviour =
                request -> text(request).startsWith("poison") ? PretendProvider.unavailable() : accepted();
        bell.send("1", "poison");
        Eventually.holds(() -> !bell.provider.requests.isEmpty());
        send("good", 30).forEach(id -> bell.becomes(id, PublicStatus.ACCEPTED));
    }

    private List<MessageId> send(String text, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> bell.send(text.length() + "0" + i, text + " " + i))
                .toList();
    }

    private io.carillon.ports.provider.MessageSender.Reply accepted() {
        return PretendProvider.accepted("answer-" + answers.incrementAndGet());
    }

    private List<String> channelEvents() {
        return bell.uses().followEvents().after(EventCursor.START, 500).events().stream()
                .filter(e -> e.type().startsWith("channel."))
                .map(e -> e.type() + e.reason().map(reason -> " " + reason).orElse(""))
                .toList();
    }

    private static void awaitQuietly(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String text(Request request) {
        return ((Content.Text) request.content()).text();
    }
}
