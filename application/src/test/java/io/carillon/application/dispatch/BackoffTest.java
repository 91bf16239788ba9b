package io.carillon.application.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.application.GeneratedCases;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void backoffShouldDoubleUpToFiveMinutesAndBeShortenedByAtMostHalf() {
        GeneratedCases.check(200, random -> {
            Backoff backoff = new Backoff(new SplittableRandom(random.nextLong()));
            for (int tries = 1; tries < 2_000; tries += tries < 40 ? 1 : 97) {
                long full = (long) Math.min(300_000, 1_000 * Math.pow(2, tries - 1));
                assertThat(backoff.after(tries).toMillis()).isBetween(full / 2, full);
            }
        });
    }

    @Test
    void backoffShouldDifferFromCaseToCase() {
        Backoff backoff = new Backoff(new SplittableRandom(1));
        assertThat(java.util.stream.IntStream.range(0, 20)
                        .mapToObj(i -> backoff.after(10))
                        .distinct()
                        .count())
                .isGreaterThan(10);
    }
}
