package io.carillon.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.GeneratedCases;
import io.carillon.domain.message.MessageId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EvidenceFoldTest {
    private static final Instant THEN = Instant.parse("2026-03-01T10:00:00Z");
    private static final DeliveryId DELIVERY = DeliveryId.of(new MessageId(7), 0);

    @Test
    void orderAndCopiesOfFactsShouldChangeNothing() {
        GeneratedCases.check(2_000, random -> {
            Control control = GeneratedCases.oneOf(Control.values(), random);
            List<Fact> facts = facts(random);
            List<Fact> disturbed = new ArrayList<>(facts);
            for (int i = random.nextInt(6); i > 0 && !facts.isEmpty(); i--) {
                disturbed.add(facts.get(random.nextInt(facts.size())));
            }
            Collections.shuffle(disturbed, random);
            assertThat(EvidenceFold.of(control, disturbed)).isEqualTo(EvidenceFold.of(control, facts));
        });
    }

    @Test
    void evidenceShouldOnlyGrowWhenFactsAreAdded() {
        GeneratedCases.check(1_000, random -> {
            List<Fact> facts = facts(random);
            Evidence before = Evidence.NONE;
            for (int known = 0; known <= facts.size(); known++) {
                Evidence now =
                        EvidenceFold.of(Control.DONE, facts.subList(0, known)).evidence();
                assertThat(now).isGreaterThanOrEqualTo(before);
                before = now;
            }
        });
    }

    @Test
    void callShouldCountAsUnresolvedOnlyWhileNothingClearIsKnownOfIt() {
        Fact unclear = fact(1, Evidence.UNKNOWN);
        assertThat(EvidenceFold.of(Control.DONE, List.of(unclear, fact(2, Evidence.UNKNOWN))))
                .isEqualTo(new Registers(Control.DONE, Evidence.UNKNOWN, 2));
        assertThat(EvidenceFold.of(Control.DONE, List.of(unclear, fact(2, Evidence.ACCEPTED))))
                .isEqualTo(new Registers(Control.DONE, Evidence.ACCEPTED, 1));
        assertThat(EvidenceFold.of(Control.DONE, List.of(unclear, fact(1, Evidence.UNDELIVERED))))
                .isEqualTo(new Registers(Control.DONE, Evidence.UNDELIVERED, 0));
    }

    @Test
    void factWithACodeThatWeDoNotKnowShouldHaveNoEffect() {
        assertThat(EvidenceFold.of(Control.DONE, List.of(fact(1, Evidence.UNKNOWN), fact(1, Evidence.NONE))))
                .isEqualTo(new Registers(Control.DONE, Evidence.UNKNOWN, 1));
    }

    private static List<Fact> facts(Random random) {
        List<Fact> facts = new ArrayList<>();
        for (int i = random.nextInt(9); i > 0; i--) {
            facts.add(fact(random.nextInt(4), GeneratedCases.oneOf(Evidence.values(), random)));
        }
        return facts;
    }

    /** @param call 0 for a fact that names no call */
    private static Fact fact(int call, Evidence evidence) {
        return new Fact(
                DELIVERY,
                call == 0 ? Optional.empty() : Optional.of(new CallId(call)),
                evidence,
                Fact.Source.REPORT,
                Optional.of("10"),
                Optional.empty(),
                Optional.empty(),
                THEN);
    }
}
