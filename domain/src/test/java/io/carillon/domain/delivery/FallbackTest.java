package io.carillon.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.GeneratedCases;
import io.carillon.domain.channel.AccountId;
import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.delivery.Fallback.Act;
import io.carillon.domain.delivery.Fallback.Move;
import io.carillon.domain.message.UnknownPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FallbackTest {
    private static final Instant DUE = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant HANDED_OVER = DUE.plusSeconds(30);
    private static final Instant END = DUE.plusSeconds(3_600);

    private static FallbackStep step(Goal unless) {
        return new FallbackStep(
                new AccountId("acme"), new ChannelId("sms"), new Address("1"), unless, Duration.ofSeconds(60));
    }

    private static Fallback fallback(Goal unless, Registers... steps) {
        return fallback(UnknownPolicy.AT_MOST_ONCE, unless, steps);
    }

    private static Fallback fallback(UnknownPolicy policy, Goal unless, Registers... steps) {
        var plan = List.of(step(unless), step(unless));
        return new Fallback(plan, List.of(steps), DUE, Optional.of(HANDED_OVER), policy, END);
    }

    private static Registers done(Evidence evidence) {
        return new Registers(Control.DONE, evidence, 0);
    }

    private static Move waitUntil(Instant until) {
        return new Move(Act.WAIT, Optional.of(until));
    }

    private static final Move REST = new Move(Act.WAIT, Optional.empty());

    @Test
    void nextStepShouldStartWhenTheTimeAfterTheHandOverIsUp() {
        var taken = fallback(Goal.DELIVERED, done(Evidence.ACCEPTED));
        Instant deadline = HANDED_OVER.plusSeconds(60);
        assertThat(taken.at(HANDED_OVER)).isEqualTo(waitUntil(deadline));
        assertThat(taken.at(deadline.minusNanos(1)).act()).isEqualTo(Act.WAIT);
        assertThat(taken.at(deadline).act()).isEqualTo(Act.START);
    }

    @ParameterizedTest
    @EnumSource(
            value = Control.class,
            names = {"SCHEDULED", "HELD", "QUEUED"})
    void waitingStepShouldCountFromWhenItWasDue(Control control) {
        var waiting = fallback(Goal.DELIVERED, Registers.at(control));
        assertThat(waiting.at(DUE)).isEqualTo(waitUntil(DUE.plusSeconds(60)));
        assertThat(waiting.at(DUE.plusSeconds(60)).act()).isEqualTo(Act.START);
    }

    @ParameterizedTest
    @EnumSource(
            value = Control.class,
            names = {"REJECTED", "FAILED", "SUPPRESSED", "EXPIRED"})
    void nextStepShouldStartAtOnceWhenTheStepEndedWithoutSuccess(Control control) {
        assertThat(fallback(Goal.DELIVERED, Registers.at(control)).at(DUE).act())
                .isEqualTo(Act.START);
        assertThat(fallback(Goal.DELIVERED, done(Evidence.UNDELIVERED)).at(DUE).act())
                .isEqualTo(Act.START);
    }

    @ParameterizedTest
    @CsvSource({
        "ACCEPTED, ACCEPTED, WAIT", "ACCEPTED, UNDELIVERED, WAIT", "SENT, ACCEPTED, START", "SENT, SENT, WAIT",
        "SENT, UNDELIVERED, START", "DELIVERED, SENT, START", "DELIVERED, DELIVERED, WAIT", "READ, DELIVERED, START",
        "READ, READ, WAIT"
    })
    void goalShouldDecideWhatIsEnough(Goal goal, Evidence evidence, Act act) {
        var move = fallback(goal, done(evidence)).at(HANDED_OVER.plusSeconds(60));
        assertThat(move.act()).isEqualTo(act);
    }

    @Test
    void unclearStepShouldKeepTheNextWaitingUnlessThePolicyIsAtLeastOnce() {
        var unclear = new Registers(Control.DONE, Evidence.UNKNOWN, 1);
        assertThat(fallback(Goal.DELIVERED, unclear).at(DUE.plusSeconds(600))).isEqualTo(waitUntil(END));
        var again = unclear.with(Control.QUEUED);
        for (Registers registers : List.of(unclear, again)) {
            var fallback = fallback(UnknownPolicy.AT_LEAST_ONCE, Goal.DELIVERED, registers);
            assertThat(fallback.at(DUE)).isEqualTo(waitUntil(DUE.plusSeconds(60)));
            assertThat(fallback.at(DUE.plusSeconds(60)).act()).isEqualTo(Act.START);
        }
    }

    @Test
    void callUnderWayShouldKeepTheNextWaiting() {
        var sending = fallback(UnknownPolicy.AT_LEAST_ONCE, Goal.DELIVERED, Registers.at(Control.DISPATCHING));
        assertThat(sending.at(DUE.plusSeconds(600))).isEqualTo(waitUntil(END));
    }

    @Test
    void nothingShouldStartWhenTheMessageHasExpiredOrWasCanceled() {
        var taken = fallback(Goal.DELIVERED, done(Evidence.ACCEPTED));
        assertThat(taken.at(END)).isEqualTo(REST);
        var canceled = fallback(Goal.DELIVERED, done(Evidence.ACCEPTED), Registers.at(Control.CANCELED));
        assertThat(canceled.at(DUE.plusSeconds(600))).isEqualTo(REST);
    }

    @Test
    void waitingStepShouldBeTakenBackWhenTheStepBeforeReachedItsGoalLate() {
        var late = done(Evidence.DELIVERED);
        assertThat(fallback(Goal.DELIVERED, late, Registers.at(Control.HELD))
                        .at(DUE)
                        .act())
                .isEqualTo(Act.WITHDRAW);
        assertThat(fallback(Goal.DELIVERED, late, Registers.at(Control.EXPIRED)).at(DUE))
                .isEqualTo(REST);
        assertThat(fallback(Goal.DELIVERED, late, done(Evidence.ACCEPTED)).at(END.minusSeconds(1)))
                .isEqualTo(REST);
    }

    @Test
    void stepThatWasGivenUpShouldNotWaitForItsTurnAgain() {
        var again = fallback(Goal.DELIVERED, Registers.at(Control.QUEUED), done(Evidence.ACCEPTED));
        assertThat(again.at(DUE).act()).isEqualTo(Act.WITHDRAW);
        assertThat(again.unwanted()).containsExactly(0);
        assertThat(again.reasonAgainst(0)).isEqualTo("fallback");
    }

    @Test
    void lastStepShouldHaveNoNext() {
        var end = Registers.at(Control.REJECTED);
        assertThat(fallback(Goal.DELIVERED, end, end).at(DUE).act()).isEqualTo(Act.START);
        assertThat(fallback(Goal.DELIVERED, end, end, end).at(DUE)).isEqualTo(REST);
    }

    @Test
    void deadlineShouldNeverLieBehindNowNorBeyondTheEnd() {
        GeneratedCases.check(2_000, random -> {
            List<FallbackStep> plan = new ArrayList<>();
            List<Registers> steps = new ArrayList<>();
            for (int i = 1 + random.nextInt(5); i > 0; i--) {
                plan.add(step(GeneratedCases.oneOf(Goal.values(), random)));
            }
            for (int i = 1 + random.nextInt(plan.size() + 1); i > 0; i--) {
                steps.add(new Registers(
                        GeneratedCases.oneOf(Control.values(), random),
                        GeneratedCases.oneOf(Evidence.values(), random),
                        random.nextInt(2)));
            }
            var policy = GeneratedCases.oneOf(UnknownPolicy.values(), random);
            var fallback = new Fallback(plan, steps, DUE, Optional.empty(), policy, END);
            Instant now = DUE.plusSeconds(random.nextInt(4_000));
            Move move = fallback.at(now);
            assertThat(move).isEqualTo(fallback.at(now));
            move.until().ifPresent(until -> assertThat(until).isAfter(now).isBeforeOrEqualTo(END));
            if (move.act() == Act.START) {
                assertThat(steps).hasSizeLessThanOrEqualTo(plan.size());
                assertThat(now).isBefore(END);
            }
        });
    }
}
