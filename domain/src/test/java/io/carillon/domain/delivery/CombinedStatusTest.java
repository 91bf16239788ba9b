package io.carillon.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.GeneratedCases;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CombinedStatusTest {
    private static Registers step(Control control, Evidence evidence, int unresolved) {
        return new Registers(control, evidence, unresolved);
    }

    /** Such as {@code DONE:ACCEPTED QUEUED} or {@code DONE:UNKNOWN:1}. */
    private static List<Registers> steps(String text) {
        List<Registers> steps = new ArrayList<>();
        for (String one : text.split(" ")) {
            String[] parts = one.split(":");
            steps.add(step(
                    Control.valueOf(parts[0]),
                    parts.length > 1 ? Evidence.valueOf(parts[1]) : Evidence.NONE,
                    parts.length > 2 ? Integer.parseInt(parts[2]) : 0));
        }
        return steps;
    }

    @ParameterizedTest
    @CsvSource({
        "QUEUED, QUEUED, 0",
        "DONE:ACCEPTED QUEUED, QUEUED, 1",
        "DONE:SENT DISPATCHING, QUEUED, 1",
        "DONE:ACCEPTED HELD, HELD, 1",
        "DONE:DELIVERED QUEUED, DELIVERED, 0",
        "DONE:DELIVERED DONE:READ, READ, 1",
        "DONE:UNDELIVERED DONE:DELIVERED, DELIVERED, 1",
        "DONE:UNDELIVERED DONE:UNDELIVERED, UNDELIVERED, 1",
        "REJECTED SUPPRESSED, SUPPRESSED, 1",
        "DONE:ACCEPTED REJECTED, ACCEPTED, 0",
        "DONE:SENT DONE:ACCEPTED, SENT, 0",
        "DONE:UNKNOWN:1 FAILED, UNKNOWN, 0",
        "DONE:UNKNOWN:1 DONE:ACCEPTED, ACCEPTED, 1",
        "REJECTED DONE:UNKNOWN:1, UNKNOWN, 1",
        "DONE:ACCEPTED CANCELED, ACCEPTED, 0",
        "DONE:UNKNOWN:1 CANCELED, UNKNOWN, 0",
        "REJECTED CANCELED, CANCELED, 1",
        "DONE:DELIVERED CANCELED, DELIVERED, 0",
        "EXPIRED DONE:ACCEPTED, ACCEPTED, 1"
    })
    void statusShouldBeThatOfTheStepThatSaysMost(String steps, PublicStatus status, int step) {
        assertThat(CombinedStatus.of(steps(steps))).isEqualTo(new CombinedStatus(status, step));
    }

    @ParameterizedTest
    @CsvSource({
        "DONE:ACCEPTED DONE:ACCEPTED, false",
        "DONE:DELIVERED DONE:ACCEPTED, true",
        "DONE:DELIVERED DISPATCHING, true",
        "DONE:DELIVERED QUEUED, false",
        "DONE:DELIVERED REJECTED, false",
        "DONE:DELIVERED DONE:UNDELIVERED, false",
        "DONE:UNKNOWN:1 DONE:ACCEPTED, true",
        "DONE:ACCEPTED DONE:DELIVERED, false",
        "DONE:READ, false"
    })
    void duplicateShouldBePossibleWhenAnEarlierStepArrivedAndALaterMayHaveLeft(String steps, boolean possible) {
        assertThat(CombinedStatus.mayHaveArrivedTwice(steps(steps))).isEqualTo(possible);
    }

    @Test
    void oneStepShouldSayTheSameAsWithoutOthers() {
        GeneratedCases.check(500, random -> {
            Registers only = registers(random);
            assertThat(CombinedStatus.of(List.of(only))).isEqualTo(new CombinedStatus(only.status(), 0));
            assertThat(CombinedStatus.mayHaveArrivedTwice(List.of(only))).isFalse();
        });
    }

    @Test
    void orderAndCopiesOfFactsShouldChangeNothing() {
        GeneratedCases.check(1_000, random -> {
            int count = 1 + random.nextInt(6);
            List<Registers> begun = new ArrayList<>();
            List<Change> facts = new ArrayList<>();
            for (int step = 0; step < count; step++) {
                begun.add(Registers.at(GeneratedCases.oneOf(Control.values(), random)));
                for (int i = random.nextInt(4); i > 0; i--) {
                    facts.add(new Change(step, GeneratedCases.oneOf(Evidence.values(), random)));
                }
            }
            List<Change> disturbed = new ArrayList<>(facts);
            facts.stream().filter(f -> random.nextBoolean()).forEach(disturbed::add);
            Collections.shuffle(disturbed, random);
            assertThat(CombinedStatus.of(after(begun, disturbed))).isEqualTo(CombinedStatus.of(after(begun, facts)));
        });
    }

    @Test
    void arrivalShouldNeverBeTakenBackByFurtherSteps() {
        GeneratedCases.check(500, random -> {
            List<Registers> steps = new ArrayList<>(List.of(registers(random).with(Evidence.DELIVERED)));
            for (int i = random.nextInt(5); i > 0; i--) {
                steps.add(registers(random));
            }
            assertThat(CombinedStatus.of(steps).status()).isIn(PublicStatus.DELIVERED, PublicStatus.READ);
        });
    }

    private record Change(int step, Evidence evidence) {}

    private static List<Registers> after(List<Registers> begun, List<Change> facts) {
        List<Registers> steps = new ArrayList<>(begun);
        for (Change fact : facts) {
            steps.set(fact.step(), Settlement.ofFact(steps.get(fact.step()), false, fact.evidence()));
        }
        return steps;
    }

    private static Registers registers(Random random) {
        return step(
                GeneratedCases.oneOf(Control.values(), random),
                GeneratedCases.oneOf(Evidence.values(), random),
                random.nextInt(2));
    }
}
