package io.carillon.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.GeneratedCases;
import io.carillon.domain.channel.AccountId;
import io.carillon.domain.channel.Hold;
import io.carillon.domain.channel.HoldCause;
import io.carillon.domain.channel.HoldScope;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be taken back, and what may be tried again. */
class RecallRulesTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "SCHEDULED, NONE, 0, CANCELED",
        "HELD, NONE, 0, CANCELED",
        "QUEUED, NONE, 0, CANCELED",
        "QUEUED, UNKNOWN, 0, CANCELED",
        "QUEUED, UNKNOWN, 1, OUTCOME_UNKNOWN",
        "HELD, UNKNOWN, 1, OUTCOME_UNKNOWN",
        "DISPATCHING, NONE, 0, OUTCOME_UNKNOWN",
        "DISPATCHING, UNKNOWN, 1, OUTCOME_UNKNOWN",
        "DONE, UNKNOWN, 1, OUTCOME_UNKNOWN",
        "EXPIRED, UNKNOWN, 1, OUTCOME_UNKNOWN",
        "DONE, ACCEPTED, 0, ALREADY_SENT",
        "DONE, UNDELIVERED, 0, ALREADY_SENT",
        "DISPATCHING, DELIVERED, 0, ALREADY_SENT",
        "CANCELED, DELIVERED, 0, ALREADY_SENT",
        "CANCELED, NONE, 0, ALREADY_CANCELED",
        "CANCELED, ACCEPTED, 0, ALREADY_CANCELED",
        "SUPPRESSED, NONE, 0, ALREADY_ENDED",
        "EXPIRED, NONE, 0, ALREADY_ENDED",
        "REJECTED, NONE, 0, ALREADY_ENDED",
        "FAILED, UNKNOWN, 0, ALREADY_ENDED"
    })
    void cancellationShouldBeJudgedByTheRegisters(
            Control control, Evidence evidence, int unresolved, Cancellation verdict) {
        assertThat(Cancellation.of(new Registers(control, evidence, unresolved)))
                .isEqualTo(verdict);
    }

    @Test
    void cancellationShouldBeGrantedOnlyWhenNothingCanHaveBeenSent() {
        GeneratedCases.check(2_000, random -> {
            Registers registers = any(random);
            boolean certain = registers.control().isWaiting()
                    && registers.unresolvedCalls() == 0
                    && registers.evidence().compareTo(Evidence.UNKNOWN) <= 0;
            assertThat(Cancellation.of(registers) == Cancellation.CANCELED).isEqualTo(certain);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "FAILED, NONE, 0, GRANTED, GRANTED",
        "FAILED, UNKNOWN, 0, GRANTED, GRANTED",
        "REJECTED, NONE, 0, GRANTED, GRANTED",
        "EXPIRED, NONE, 0, GRANTED, GRANTED",
        "EXPIRED, UNKNOWN, 1, OUTCOME_UNKNOWN, GRANTED",
        "DONE, UNKNOWN, 1, OUTCOME_UNKNOWN, GRANTED",
        "QUEUED, UNKNOWN, 1, NO_DEAD_LETTER, NO_DEAD_LETTER",
        "DISPATCHING, NONE, 0, NO_DEAD_LETTER, NO_DEAD_LETTER",
        "CANCELED, NONE, 0, NO_DEAD_LETTER, NO_DEAD_LETTER",
        "SUPPRESSED, NONE, 0, NO_DEAD_LETTER, NO_DEAD_LETTER",
        "DONE, UNDELIVERED, 0, NO_DEAD_LETTER, NO_DEAD_LETTER",
        "FAILED, ACCEPTED, 0, NO_DEAD_LETTER, NO_DEAD_LETTER"
    })
    void redriveShouldBeJudgedByTheRegisters(
            Control control, Evidence evidence, int unresolved, Redrive usually, Redrive evenIfUnknown) {
        Registers registers = new Registers(control, evidence, unresolved);
        assertThat(Redrive.of(registers, false, false)).isEqualTo(usually);
        assertThat(Redrive.of(registers, true, false)).isEqualTo(evenIfUnknown);
    }

    @Test
    void unknownShouldNotBeHiddenWhenTheRecipientHasOptedOut() {
        assertThat(Redrive.of(new Registers(Control.DONE, Evidence.UNKNOWN, 1), true, true))
                .isEqualTo(Redrive.UNWANTED);
    }

    @Test
    void nothingShouldLeaveCanceledOrSuppressedWhateverHappens() {
        GeneratedCases.check(2_000, random -> {
            Control end = random.nextBoolean() ? Control.CANCELED : Control.SUPPRESSED;
            Registers registers = new Registers(end, Evidence.values()[random.nextInt(2)], random.nextInt(2));
            for (int i = random.nextInt(12); i > 0; i--) {
                registers = disturbed(registers, random);
                assertThat(registers.control()).isEqualTo(end);
                assertThat(Cancellation.of(registers)).isNotEqualTo(Cancellation.CANCELED);
            }
        });
    }

    /** Whatever a ledger may do to a delivery that has ended. */
    private static Registers disturbed(Registers registers, Random random) {
        Evidence fact = GeneratedCases.oneOf(Evidence.values(), random);
        Control next = GeneratedCases.oneOf(Control.values(), random);
        return switch (random.nextInt(4)) {
            case 0 -> Settlement.ofCall(registers, random.nextBoolean(), random.nextBoolean(), fact, next);
            case 1 -> Settlement.ofFact(registers, random.nextBoolean(), fact);
            case 2 -> Settlement.ofAbsence(registers);
            default -> redriven(registers, random);
        };
    }

    /** What may have been sent was canceled nowhere, so only a clear one is put to the question. */
    private static Registers redriven(Registers registers, Random random) {
        return Redrive.of(registers, random.nextBoolean(), false) == Redrive.GRANTED
                ? registers.with(Redrive.start(Optional.empty(), false).control())
                : registers;
    }

    private static Registers any(Random random) {
        return new Registers(
                GeneratedCases.oneOf(Control.values(), random),
                GeneratedCases.oneOf(Evidence.values(), random),
                random.nextInt(3));
    }

    @Test
    void redrivenShouldStartWhereANewMessageWould() {
        Hold hold = new Hold(HoldScope.of(new AccountId("acme")), HoldCause.BALANCE, "", NOW);
        assertThat(Redrive.start(Optional.empty(), false))
                .isEqualTo(new Start(Control.QUEUED, Optional.of("redriven")));
        assertThat(Redrive.start(Optional.of(hold), false)).isEqualTo(new Start(Control.HELD, Optional.of("balance")));
        assertThat(Redrive.start(Optional.of(hold), true))
                .isEqualTo(new Start(Control.SUPPRESSED, Optional.of("opted_out")));
    }

    @Test
    void expiryShouldStayWhatWasAskedUnlessItIsOver() {
        Instant usual = NOW.plusSeconds(100);
        var terms = new RedriveTerms(Optional.empty(), usual, false);
        assertThat(terms.expiry(NOW.plusSeconds(1), NOW)).isEqualTo(NOW.plusSeconds(1));
        assertThat(terms.expiry(NOW, NOW)).isEqualTo(usual);
        var asked = new RedriveTerms(Optional.of(NOW.plusSeconds(7)), usual, false);
        assertThat(asked.expiry(NOW.plusSeconds(1), NOW)).isEqualTo(NOW.plusSeconds(7));
    }
}
