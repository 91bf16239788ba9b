package io.carillon.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.GeneratedCases;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SettlementTest {
    private static final Evidence[] OUTCOMES = {Evidence.ACCEPTED, Evidence.UNKNOWN, Evidence.NONE};

    /** What an outcome may want; a delivery that the provider took is done. */
    private static final Control[] NEXT = {
        Control.QUEUED, Control.HELD, Control.SCHEDULED, Control.REJECTED, Control.FAILED, Control.DONE
    };

    /** A report: whether the call it speaks of was unclear when it came, and what it proves. */
    private record Report(boolean callWasUnclear, Evidence evidence) {}

    @Test
    void statusShouldNotDependOnOrderOrCopiesOfReports() {
        GeneratedCases.check(2_000, random -> {
            Registers start = registers(random);
            List<Report> reports = reports(random);
            List<Report> disturbed = new ArrayList<>(reports);
            disturbed.add(reports.get(random.nextInt(reports.size())));
            Collections.shuffle(disturbed, random);
            Registers inOrder = afterReports(start, reports);
            Registers inDisorder = afterReports(start, disturbed);
            assertThat(inDisorder.evidence()).isEqualTo(inOrder.evidence());
            assertThat(inDisorder.control()).isEqualTo(inOrder.control());
            assertThat(inDisorder.status()).isEqualTo(inOrder.status());
        });
    }

    @Test
    void registersShouldNotDependOnOrderOrCopiesWhenTheReportsSpeakOfOneCall() {
        GeneratedCases.check(2_000, random -> {
            Registers start = registers(random);
            boolean unclear = random.nextBoolean();
            List<Report> reports = reports(random).stream()
                    .map(r -> new Report(unclear, r.evidence()))
                    .toList();
            List<Report> disturbed = new ArrayList<>(reports);
            disturbed.addAll(reports);
            Collections.shuffle(disturbed, random);
            assertThat(afterReports(start, disturbed)).isEqualTo(afterReports(start, reports));
        });
    }

    @Test
    void reportsShouldAgreeWithTheFoldOfTheirFacts() {
        GeneratedCases.check(1_000, random -> {
            List<Report> reports = reports(random).stream()
                    .map(r -> new Report(true, r.evidence()))
                    .toList();
            Registers settled = afterReports(new Registers(Control.DONE, Evidence.UNKNOWN, 1), reports);
            boolean proven = reports.stream().anyMatch(r -> r.evidence().compareTo(Evidence.UNKNOWN) > 0);
            assertThat(settled.unresolvedCalls()).isEqualTo(proven ? 0 : 1);
            Evidence strongest = reports.stream().map(Report::evidence).reduce(Evidence.UNKNOWN, Evidence::join);
            assertThat(settled.evidence()).isEqualTo(strongest);
        });
    }

    @Test
    void evidenceShouldOnlyGrow() {
        GeneratedCases.check(3_000, random -> {
            Registers before = registers(random);
            Registers after = step(before, random);
            assertThat(after.evidence()).isGreaterThanOrEqualTo(before.evidence());
        });
    }

    @Test
    void endShouldNeverBecomeWaitingUnlessALateAnswerProvesThatNothingWasTaken() {
        GeneratedCases.check(5_000, random -> {
            Registers before = registers(random);
            boolean unclear = random.nextBoolean();
            boolean latest = random.nextBoolean();
            Evidence fact = GeneratedCases.oneOf(OUTCOMES, random);
            Control next = wanted(fact, random);
            Registers after = Settlement.ofCall(before, unclear, latest, fact, next);
            if (before.control().isEnd() && !after.control().isEnd()) {
                assertThat(before.control()).isEqualTo(Control.DONE);
                assertThat(before.evidence()).isLessThanOrEqualTo(Evidence.UNKNOWN);
                assertThat(fact).isEqualTo(Evidence.NONE);
                assertThat(latest).isTrue();
                assertThat(after.unresolvedCalls()).isZero();
            }
        });
    }

    @Test
    void nothingShouldBeSentAgainThatTheProviderIsKnownToHave() {
        GeneratedCases.check(3_000, random -> {
            Registers after = step(registers(random), random);
            if (after.evidence().compareTo(Evidence.ACCEPTED) >= 0) {
                assertThat(after.control().isWaiting()).isFalse();
            }
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"CANCELED", "SUPPRESSED", "EXPIRED", "REJECTED", "FAILED"})
    void endsOfOursShouldStandWhateverACallSays(Control end) {
        GeneratedCases.check(300, random -> {
            Registers registers = new Registers(end, Evidence.NONE, random.nextInt(2));
            for (int i = 0; i < 6; i++) {
                registers = step(registers, random);
                assertThat(registers.control()).isEqualTo(end);
            }
        });
    }

    @Test
    void unclearCallShouldLeaveTheDeliveryUnknown() {
        Registers after =
                Settlement.ofCall(Registers.at(Control.DISPATCHING), false, true, Evidence.UNKNOWN, Control.DONE);
        assertThat(after).isEqualTo(new Registers(Control.DONE, Evidence.UNKNOWN, 1));
        assertThat(after.status()).isEqualTo(PublicStatus.UNKNOWN);
    }

    @Test
    void lateAnswerShouldPutTheDeliveryBackInTheQueueWhenItWasNotTaken() {
        Registers unknown = new Registers(Control.DONE, Evidence.UNKNOWN, 1);
        assertThat(Settlement.ofCall(unknown, true, true, Evidence.NONE, Control.QUEUED))
                .isEqualTo(new Registers(Control.QUEUED, Evidence.UNKNOWN, 0));
    }

    @Test
    void lateAnswerShouldNotMoveTheDeliveryWhenAnotherCallIsStillUnclear() {
        Registers unknown = new Registers(Control.DONE, Evidence.UNKNOWN, 2);
        assertThat(Settlement.ofCall(unknown, true, true, Evidence.NONE, Control.QUEUED))
                .isEqualTo(new Registers(Control.DONE, Evidence.UNKNOWN, 1));
    }

    @Test
    void secondUnclearAnswerOfACallShouldChangeNothing() {
        Registers unknown = new Registers(Control.DONE, Evidence.UNKNOWN, 1);
        assertThat(Settlement.ofCall(unknown, true, true, Evidence.UNKNOWN, Control.QUEUED))
                .isEqualTo(unknown);
    }

    @Test
    void waitingDeliveryShouldBeDoneWhenAReportProvesAnEarlierCall() {
        Registers waiting = new Registers(Control.QUEUED, Evidence.UNKNOWN, 1);
        assertThat(Settlement.ofFact(waiting, true, Evidence.DELIVERED))
                .isEqualTo(new Registers(Control.DONE, Evidence.DELIVERED, 0));
    }

    @Test
    void answerOfAnEarlierCallShouldNotTouchWhatALaterOneDoes() {
        Registers dispatching = new Registers(Control.DISPATCHING, Evidence.UNKNOWN, 1);
        assertThat(Settlement.ofCall(dispatching, true, false, Evidence.NONE, Control.REJECTED))
                .isEqualTo(new Registers(Control.DISPATCHING, Evidence.UNKNOWN, 0));
    }

    @Test
    void statesShouldAddUpToWhatWasAccepted() {
        GeneratedCases.check(100, random -> {
            int accepted = 1 + random.nextInt(50);
            int[] counts = new int[PublicStatus.values().length];
            for (int i = 0; i < accepted; i++) {
                Registers registers = Registers.at(Control.QUEUED);
                for (int step = random.nextInt(6); step > 0; step--) {
                    registers = step(registers, random);
                }
                counts[registers.status().ordinal()]++;
            }
            assertThat(counts)
                    .satisfies(c -> assertThat(java.util.Arrays.stream(c).sum()).isEqualTo(accepted));
        });
    }

    private static Registers afterReports(Registers start, List<Report> reports) {
        Registers registers = start;
        for (Report report : reports) {
            registers = Settlement.ofFact(registers, report.callWasUnclear(), report.evidence());
        }
        return registers;
    }

    private static Registers step(Registers before, Random random) {
        if (random.nextBoolean()) {
            return Settlement.ofFact(before, random.nextBoolean(), GeneratedCases.oneOf(Evidence.values(), random));
        }
        Evidence fact = GeneratedCases.oneOf(OUTCOMES, random);
        return Settlement.ofCall(before, random.nextBoolean(), random.nextBoolean(), fact, wanted(fact, random));
    }

    private static Control wanted(Evidence fact, Random random) {
        return fact == Evidence.ACCEPTED ? Control.DONE : GeneratedCases.oneOf(NEXT, random);
    }

    /** Any registers that the rules can lead to: what waits is not known to be taken. */
    private static Registers registers(Random random) {
        Evidence evidence = GeneratedCases.oneOf(Evidence.values(), random);
        Control control = GeneratedCases.oneOf(Control.values(), random);
        boolean taken = evidence.compareTo(Evidence.ACCEPTED) >= 0;
        return new Registers(taken && control.isWaiting() ? Control.DONE : control, evidence, random.nextInt(3));
    }

    private static List<Report> reports(Random random) {
        List<Report> reports = new ArrayList<>();
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            reports.add(new Report(random.nextBoolean(), GeneratedCases.oneOf(Evidence.values(), random)));
        }
        return reports;
    }

    @Test
    void absenceShouldFailWhatOnlyTheAbsentCallCouldHaveSent() {
        var unclear = new Registers(Control.DONE, Evidence.UNKNOWN, 1);
        assertThat(Settlement.ofAbsence(unclear).status()).isEqualTo(PublicStatus.FAILED);
        assertThat(Settlement.ofAbsence(new Registers(Control.DONE, Evidence.UNKNOWN, 2))
                        .status())
                .isEqualTo(PublicStatus.UNKNOWN);
        var waiting = new Registers(Control.QUEUED, Evidence.UNKNOWN, 1);
        assertThat(Settlement.ofAbsence(waiting)).isEqualTo(new Registers(Control.QUEUED, Evidence.UNKNOWN, 0));
        var expired = new Registers(Control.EXPIRED, Evidence.UNKNOWN, 1);
        assertThat(Settlement.ofAbsence(expired).status()).isEqualTo(PublicStatus.EXPIRED);
    }

    @Test
    void whatTurnsUpAfterItWasRuledOutShouldCount() {
        var ruledOut = Settlement.ofAbsence(new Registers(Control.DONE, Evidence.UNKNOWN, 1));
        assertThat(Settlement.ofFact(ruledOut, false, Evidence.SENT).status()).isEqualTo(PublicStatus.SENT);
    }
}
