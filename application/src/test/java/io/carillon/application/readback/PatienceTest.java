package io.carillon.application.readback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void looksShouldComeEverMoreRarelyAndOnceWhenAbsenceBeginsToCount() {
        Instant conclusion = START.plusSeconds(50);
        Patience patience = new Patience(START);
        List<Long> looks = new ArrayList<>();
        for (Instant now = START; now.isBefore(START.plusSeconds(300)); now = now.plusSeconds(1)) {
            if (patience.isDue(now)) {
                looks.add(Duration.between(START, now).toSeconds());
                patience.tried(now, true, conclusion);
            }
        }
        assertThat(looks).containsExactly(0L, 1L, 3L, 7L, 15L, 31L, 50L, 110L, 170L, 230L, 290L);
    }

    @Test
    void whatCannotBecomeClearerShouldNotBeLookedUpAgain() {
        Patience patience = new Patience(START);
        patience.tried(START, false, START.plusSeconds(50));
        assertThat(patience.isDue(START.plus(Duration.ofDays(1000)))).isFalse();
    }
}
