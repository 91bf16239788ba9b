package io.carillon.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.delivery.Cancellation;
import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.delivery.RefusalReason;
import io.carillon.domain.message.MessageId;
import io.carillon.ports.usecase.message.CancelMessages.CanceledBatch;
import io.carillon.ports.usecase.message.CancelMessages.Canceling;
import io.carillon.ports.usecase.message.RedriveMessages.Many;
import io.carillon.ports.usecase.message.RedriveMessages.ManyRedriving;
import io.carillon.ports.usecase.message.RedriveMessages.Redriving;
import io.carillon.ports.usecase.message.RedriveMessages.Terms;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Taking back and trying again, with the engine at work; run on every store, see the classes that extend it. */
abstract class RecallScenarios {
    private static final Terms USUAL = new Terms(Optional.empty(), false);
    private final Bell bell;

    RecallScenarios(Storage storage) {
        this.bell = Bell.on(storage);
    }

    @AfterEach
    void close() {
        bell.close();
    }

    private Canceling cancel(MessageId id) {
        return bell.uses().cancelMessages().cancel(id).join();
    }

    private Redriving redrive(MessageId id, Terms terms) {
        return bell.uses().redriveMessages().redrive(id, terms).join();
    }

    private static List<String> numbers(int count) {
        return IntStream.range(0, count).mapToObj(i -> "1" + (100_000 + i)).toList();
    }

    @Test
    void canceledShouldNotBeSentWhenItsTimeComes() {
        var id = bell.sendAt(bell.clock.instant().plus(Duration.ofHours(1)), "7", Map.of());
        assertThat(((Canceling.Canceled) cancel(id)).message().status()).isEqualTo(PublicStatus.CANCELED);
        assertThat(cancel(id)).isInstanceOf(Canceling.Canceled.class);
        bell.clock.advance(Duration.ofHours(2));
        var next = bell.send("7", "next");
        bell.becomes(next, PublicStatus.ACCEPTED);
        assertThat(bell.provider.requests).hasSize(1);
        assertThat(bell.uses().trackMessages().explain(id).orElseThrow().why()).contains("by request");
        assertThat(cancel(new MessageId(1))).isEqualTo(new Canceling.Missing());
    }

    @Test
    void nextToTheSameAddressShouldGoOutWhenTheOneBeforeIsCanceled() {
        CountDownLatch gate = new CountDownLatch(1);
        bell.provider.behaviour = request -> {
            awaitQuietly(gate);
            return PretendProvider.accepted("t" + request.content());
        };
        var first = bell.send("7", "first");
        Eventually.becomes(() -> bell.provider.requests.size(), 1);
        var second = bell.send("7", "second");
        var third = bell.send("7", "third");
        assertThat(((Canceling.Refused) cancel(first)).why()).isEqualTo(Cancellation.OUTCOME_UNKNOWN);
        assertThat(cancel(second)).isInstanceOf(Canceling.Canceled.class);
        gate.countDown();
        bell.becomes(third, PublicStatus.ACCEPTED);
        bell.becomes(first, PublicStatus.ACCEPTED);
        assertThat(bell.provider.requests).hasSize(2);
        assertThat(((Canceling.Refused) cancel(first)).why()).isEqualTo(Cancellation.ALREADY_SENT);
    }

    @Test
    void cancelShouldEitherWinOrBeRefusedWhenItRacesTheDispatch() {
        Map<String, Canceling> results = new HashMap<>();
        Map<String, MessageId> ids = new HashMap<>();
        for (int i = 0; i < 200; i++) {
            String to = "1" + (1_000 + i);
            ids.put(to, bell.send(to, "text " + i));
            results.put(to, cancel(ids.get(to)));
        }
        List<String> expected = new ArrayList<>();
        results.forEach((to, result) -> {
            boolean canceled = result instanceof Canceling.Canceled;
            bell.becomes(ids.get(to), canceled ? PublicStatus.CANCELED : PublicStatus.ACCEPTED);
            if (!canceled) {
                expected.add(to);
            }
        });
        assertThat(bell.provider.sentTo()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void canceledShouldStayCanceledWhenACrashFollows() {
        bell.uses().holdChannels().hold("sms", "").join();
        List<MessageId> ids = numbers(5).stream().map(to -> bell.send(to, "x")).toList();
        ids.subList(0, 3).forEach(id -> assertThat(cancel(id)).isInstanceOf(Canceling.Canceled.class));
        PretendProvider provider = new PretendProvider();
        try (Bell again = bell.afterACrash(provider)) {
            again.uses().holdChannels().release("sms").join();
            ids.subList(3, 5).forEach(id -> again.becomes(id, PublicStatus.ACCEPTED));
            ids.subList(0, 3).forEach(id -> again.becomes(id, PublicStatus.CANCELED));
            assertThat(provider.sentTo())
                    .containsExactlyInAnyOrderElementsOf(numbers(5).subList(3, 5));
        }
    }

    @Test
    void batchShouldBeCanceledAndCompletedWhenNothingOfItWasSent() {
        bell.uses().holdChannels().hold("sms", "").join();
        var batch = bell.sendBatch("hello", numbers(1_200));
        assertThat(bell.uses().cancelMessages().cancelBatch(batch.id()))
                .contains(new CanceledBatch(batch.id(), 1_200, 0));
        assertThat(bell.counts(batch)).isEqualTo(Map.of(PublicStatus.CANCELED, 1_200));
        Eventually.holds(() -> bell.uses()
                .trackBatches()
                .find(batch.id())
                .orElseThrow()
                .completedAt()
                .isPresent());
        bell.uses().holdChannels().release("sms").join();
        var next = bell.send("1100000", "next");
        bell.becomes(next, PublicStatus.ACCEPTED);
        assertThat(bell.provider.requests).hasSize(1);
    }

    @Test
    void batchShouldBeSentOrCanceledToTheLastWhenItIsCanceledOnTheWay() {
        var batch = bell.sendBatch("hello", numbers(5_000));
        var done = bell.uses().cancelMessages().cancelBatch(batch.id()).orElseThrow();
        assertThat(done.canceled() + done.notCanceled()).isEqualTo(5_000);
        Map<PublicStatus, Integer> end = new HashMap<>();
        if (done.canceled() > 0) {
            end.put(PublicStatus.CANCELED, done.canceled());
        }
        if (done.notCanceled() > 0) {
            end.put(PublicStatus.ACCEPTED, done.notCanceled());
        }
        Eventually.becomes(() -> bell.counts(batch), end);
        assertThat(bell.provider.sentTo()).hasSize(done.notCanceled()).doesNotHaveDuplicates();
    }

    @Test
    void rejectedShouldGoOutUnderItsIdWhenRedriven() {
        bell.provider.behaviour = request -> PretendProvider.refused(RefusalReason.FORBIDDEN_CONTENT);
        var id = bell.send("1", "hello");
        bell.becomes(id, PublicStatus.REJECTED);
        bell.provider.behaviour = request -> PretendProvider.accepted("t");
        assertThat(redrive(id, USUAL)).isInstanceOf(Redriving.Redriven.class);
        bell.becomes(id, PublicStatus.ACCEPTED);
        assertThat(bell.message(id).possibleDuplicate()).isFalse();
        assertThat(redrive(id, USUAL)).isInstanceOf(Redriving.Refused.class);
        assertThat(bell.uses().trackMessages().explain(id).orElseThrow().history())
                .anyMatch(e -> e.reason().equals(Optional.of("redriven")));
    }

    @Test
    void unknownShouldBeAPossibleDuplicateWhenRedrivenAllTheSame() {
        bell.provider.behaviour = request -> PretendProvider.unclear();
        var id = bell.send("1", "hello");
        bell.becomes(id, PublicStatus.UNKNOWN);
        assertThat(redrive(id, USUAL)).isInstanceOf(Redriving.Refused.class);
        bell.provider.behaviour = request -> PretendProvider.accepted("t");
        redrive(id, new Terms(Optional.empty(), true));
        bell.becomes(id, PublicStatus.ACCEPTED);
        assertThat(bell.message(id).possibleDuplicate()).isTrue();
    }

    @Test
    void expiredShouldGetNewTimeWhenRedriven() {
        bell.uses().holdChannels().hold("sms", "").join();
        var id = bell.send("1", "hello");
        bell.clock.advance(Duration.ofHours(73));
        bell.becomes(id, PublicStatus.EXPIRED);
        var held = (Redriving.Redriven) redrive(id, USUAL);
        assertThat(held.message().status()).isEqualTo(PublicStatus.HELD);
        assertThat(held.message().submission().expiresAt())
                .isEqualTo(bell.clock.instant().plus(Duration.ofHours(72)));
        bell.uses().holdChannels().release("sms").join();
        bell.becomes(id, PublicStatus.ACCEPTED);
    }

    @Test
    void redriveShouldBeRefusedWhenItsEndIsOver() {
        var over = new Terms(Optional.of(bell.clock.instant().minusSeconds(9)), false);
        assertThat(redrive(new MessageId(1), over)).isInstanceOf(Redriving.Invalid.class);
        assertThat(redrive(new MessageId(1), USUAL)).isInstanceOf(Redriving.Missing.class);
    }

    @Test
    void deadLettersOfAChannelShouldGoOutWhenRedrivenInParts() {
        bell.provider.behaviour = request -> PretendProvider.refused(RefusalReason.FORBIDDEN_CONTENT);
        var batch = bell.sendBatch("hello", numbers(600));
        Eventually.becomes(() -> bell.counts(batch), Map.of(PublicStatus.REJECTED, 600));
        bell.provider.behaviour = request -> PretendProvider.accepted("t");
        var redriving = bell.uses().redriveMessages();
        var many = new Many(Optional.of("rejected"), Optional.empty(), Optional.empty(), 500);
        assertThat(redriving.redrive("sms", many)).isEqualTo(new ManyRedriving.Redriven(500, 100));
        assertThat(redriving.redrive("sms", many)).isEqualTo(new ManyRedriving.Redriven(100, 0));
        Eventually.becomes(() -> bell.counts(batch), Map.of(PublicStatus.ACCEPTED, 600));
        assertThat(redriving.redrive("fax", many)).isEqualTo(new ManyRedriving.NoSuchChannel());
        var wrong = new Many(Optional.of("canceled"), Optional.empty(), Optional.empty(), 20_000);
        assertThat(((ManyRedriving.Invalid) redriving.redrive("sms", wrong)).problems())
                .extracting(p -> p.pointer())
                .containsExactly("/status", "/limit");
    }

    @Test
    void nextTryShouldBeToldWhileAnAttemptIsWaitedFor() {
        bell.provider.behaviour = request -> PretendProvider.unclear();
        var id = bell.send("1", "hello", io.carillon.domain.message.UnknownPolicy.AT_LEAST_ONCE);
        Eventually.becomes(() -> bell.message(id).reason(), Optional.of("retry_wait"));
        assertThat(bell.message(id).nextTryAt()).contains(bell.clock.instant().plus(Duration.ofSeconds(60)));
        assertThat(((Canceling.Refused) cancel(id)).why()).isEqualTo(Cancellation.OUTCOME_UNKNOWN);
    }

    private static void awaitQuietly(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
