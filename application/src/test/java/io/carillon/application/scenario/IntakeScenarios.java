package io.carillon.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.event.EventCursor;
import io.carillon.ports.usecase.channel.ReviewQuarantine;
import io.carillon.ports.usecase.event.FollowEvents.EventView;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Run on every store; see the classes that extend it. */
abstract class IntakeScenarios {
    private final Bell bell;

    IntakeScenarios(Storage storage) {
        this.bell = Bell.on(storage);
    }

    @AfterEach
    void close() {
        bell.close();
    }

    @Test
    void reportShouldDecideTheStatus() {
        var good = bell.send("1", "hello");
        bell.becomes(good, PublicStatus.ACCEPTED);
        var bad = bell.send("2", "hello again");
        bell.becomes(bad, PublicStatus.ACCEPTED);
        bell.provider.reports("task-1,1,10", "task-2,2,20");
        bell.becomes(good, PublicStatus.DELIVERED);
        bell.becomes(bad, PublicStatus.UNDELIVERED);
        assertThat(bell.message(bad).error())
                .hasValueSatisfying(e -> assertThat(e.providerCode()).contains("20"));
    }

    @Test
    void laterPositiveReportShouldCorrectAnEarlierNegativeOne() {
        var id = bell.send("1", "hello");
        bell.becomes(id, PublicStatus.ACCEPTED);
        bell.provider.reports("task-1,1,20");
        bell.becomes(id, PublicStatus.UNDELIVERED);
        bell.provider.reports("task-1,1,10", "task-1,1,20");
        bell.becomes(id, PublicStatus.DELIVERED);
        List<EventView> events =
                bell.uses().followEvents().after(EventCursor.START, 100).events();
        assertThat(events.get(events.size() - 1))
                .satisfies(e -> assertThat(e.type()).isEqualTo("message.delivered"))
                .satisfies(e -> assertThat(e.corrected()).isTrue());
    }

    @Test
    void unknownShouldBeResolvedWhenTheOnlyCallThatFitsIsReported() {
        bell.provider.behaviour = request -> PretendProvider.unclear();
        var id = bell.send("1", "hello");
        bell.becomes(id, PublicStatus.UNKNOWN);
        bell.provider.reports("never-seen,1,10");
        bell.becomes(id, PublicStatus.DELIVERED);
        assertThat(bell.message(id).providerIds()).containsExactly("never-seen");
        assertThat(bell.provider.requests).hasSize(1);
    }

    @Test
    void allRecipientsOfTheCallShouldCountAsTakenWhenOneIsReported() {
        bell.provider.behaviour = request -> PretendProvider.unclear();
        var batch = bell.sendBatch("hello", List.of("1", "2", "3"));
        Eventually.becomes(() -> bell.counts(batch), Map.of(PublicStatus.UNKNOWN, 3));
        bell.provider.reports("never-seen,2,10");
        Eventually.becomes(() -> bell.counts(batch), Map.of(PublicStatus.ACCEPTED, 2, PublicStatus.DELIVERED, 1));
    }

    @Test
    void unknownShouldStayWhenTwoCallsFit() {
        bell.provider.behaviour = request -> PretendProvider.unclear();
        var first = bell.send("1", "one");
        bell.becomes(first, PublicStatus.UNKNOWN);
        var second = bell.send("1", "two");
        bell.becomes(second, PublicStatus.UNKNOWN);
        bell.provider.reports("never-seen,1,10");
        Eventually.holds(
                () -> bell.uses().readChannels().find("sms").orElseThrow().unmatchedReports() == 1);
        assertThat(bell.message(first).status()).isEqualTo(PublicStatus.UNKNOWN);
        assertThat(bell.message(second).status()).isEqualTo(PublicStatus.UNKNOWN);
    }

    @Test
    void reportShouldWaitForTheReplyThatItOvertook() {
        CountDownLatch gate = new CountDownLatch(1);
        bell.provider.behaviour = request -> {
            try {
                gate.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return PretendProvider.accepted("late");
        };
        var id = bell.send("1", "hello");
        Eventually.becomes(() -> bell.provider.requests.size(), 1);
        bell.provider.reports("late,1,10");
        Eventually.holds(
                () -> bell.uses().readChannels().find("sms").orElseThrow().unmatchedReports() == 1);
        gate.countDown();
        bell.becomes(id, PublicStatus.DELIVERED);
        Eventually.holds(
                () -> bell.uses().readChannels().find("sms").orElseThrow().unmatchedReports() == 0);
    }

    @Test
    void unreadablePageShouldBeSetAsideAndReadAgainOnRequest() {
        var id = bell.send("1", "hello");
        bell.becomes(id, PublicStatus.ACCEPTED);
        bell.provider.unreadable = true;
        bell.provider.reports("task-1,1,10");
        Eventually.holds(
                () -> bell.uses().readChannels().find("sms").orElseThrow().quarantined() == 1);
        assertThat(bell.message(id).status()).isEqualTo(PublicStatus.ACCEPTED);

        var entry = bell.uses()
                .reviewQuarantine()
                .list("sms", 10, Optional.empty())
                .orElseThrow()
                .items()
                .get(0);
        assertThat(bell.uses().reviewQuarantine().retry("sms", entry.id()))
                .isInstanceOf(ReviewQuarantine.Retry.StillUnreadable.class);
        bell.provider.unreadable = false;
        assertThat(bell.uses().reviewQuarantine().retry("sms", entry.id()))
                .isEqualTo(new ReviewQuarantine.Retry.Entered(1));
        bell.becomes(id, PublicStatus.DELIVERED);
        assertThat(bell.uses().readChannels().find("sms").orElseThrow().quarantined())
                .isZero();
    }

    @Test
    void manyReportsShouldBeEnteredFromOnePage() {
        List<String> numbers = IntStream.range(0, 2_000)
                .mapToObj(i -> String.valueOf(100_000 + i))
                .toList();
        bell.provider.behaviour = request ->
                PretendProvider.accepted("task-of-" + request.recipients().get(0));
        var batch = bell.sendBatch("hello", numbers);
        Eventually.becomes(() -> bell.counts(batch), Map.of(PublicStatus.ACCEPTED, 2_000));
        bell.provider.reports(bell.provider.requests.stream()
                .flatMap(r -> r.recipients().stream()
                        .map(to -> "task-of-" + r.recipients().get(0) + "," + to + ",10"))
                .toArray(String[]::new));
        Eventually.becomes(() -> bell.counts(batch), Map.of(PublicStatus.DELIVERED, 2_000));
    }

    @Test
    void eventsShouldComeOnceAndInOrderWhenReadInSmallPages() {
        var batch = bell.sendBatch("hello", List.of("1", "2", "3"));
        Eventually.becomes(() -> bell.counts(batch), Map.of(PublicStatus.ACCEPTED, 3));
        List<String> seen = new java.util.ArrayList<>();
        EventCursor cursor = EventCursor.START;
        boolean more = true;
        while (more) {
            var page = bell.uses().followEvents().after(cursor, 2);
            page.events().forEach(e -> seen.add(e.id() + " " + e.type()));
            cursor = page.next();
            more = page.more();
        }
        assertThat(seen).hasSize(6).doesNotHaveDuplicates();
        assertThat(bell.uses().followEvents().after(cursor, 10).events()).isEmpty();
    }

    @Test
    void callLeftOpenByACrashShouldBeUnknownAndNotRepeated() {
        CountDownLatch never = new CountDownLatch(1);
        bell.provider.behaviour = request -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return PretendProvider.unclear();
        };
        var id = bell.send("1", "hello");
        Eventually.becomes(() -> bell.provider.requests.size(), 1);
        PretendProvider second = new PretendProvider();
        try (Bell again = bell.afterACrash(second)) {
            again.becomes(id, PublicStatus.UNKNOWN);
            var next = again.send("2", "next");
            again.becomes(next, PublicStatus.ACCEPTED);
            assertThat(second.sentTo()).containsExactly("2");
            again.clock.advance(Duration.ofHours(80));
            assertThat(again.message(id).isFinal()).isTrue();
        }
        never.countDown();
    }
}
