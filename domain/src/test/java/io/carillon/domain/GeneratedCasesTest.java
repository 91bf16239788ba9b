package io.carillon.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class GeneratedCasesTest {

    @Test
    void failureShouldNameTheSeedThatRepeatsIt() {
        assertThatThrownBy(() -> GeneratedCases.check(
                        1, random -> assertThat(random.nextInt(2)).isGreaterThan(1)))
                .isInstanceOf(AssertionError.class)
                .hasMessageMatching("(?s)fails with -Dcarillon.seed=-?\\d+: .*");
    }

    @Test
    void casesShouldDifferWhenNoSeedIsGiven() {
        Assumptions.assumeTrue(System.getProperty("carillon.seed") == null, "one seed makes one case");
        Set<Long> first = new HashSet<>();
        GeneratedCases.check(20, random -> first.add(random.nextLong()));
        assertThat(first).hasSize(20);
    }
}
