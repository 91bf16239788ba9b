package io.carillon.application.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long SECOND = 1_000_000_000;

    private long now = Long.MAX_VALUE - SECOND;
    private final Pace pace = new Pace(Duration.ofSeconds(8), now);

    @Test
    void looksShouldComeAtTheIntervalWhileNothingHappens() {
        assertThat(secondsUntilNextAfter(Optional.of(false))).isEqualTo(8);
        assertThat(secondsUntilNextAfter(Optional.of(false))).isEqualTo(8);
    }

    @Test
    void looksShouldComeMoreOftenWhilePeopleWriteAndCalmDownAgain() {
        assertThat(secondsUntilNextAfter(Optional.of(true))).isEqualTo(2);
        int quick = 0;
        while (secondsUntilNextAfter(Optional.of(false)) == 2) {
            quick++;
        }
        assertThat(quick).isBetween(5, 30);
    }

    @Test
    void looksShouldComeMoreRarelyWhileTheProviderFailsAndNeverStop() {
        assertThat(secondsUntilNextAfter(Optional.empty())).isEqualTo(16);
        assertThat(secondsUntilNextAfter(Optional.empty())).isEqualTo(32);
        for (int i = 0; i < 100; i++) {
            secondsUntilNextAfter(Optional.empty());
        }
        assertThat(secondsUntilNextAfter(Optional.empty())).isEqualTo(128);
        assertThat(secondsUntilNextAfter(Optional.of(false))).isEqualTo(8);
    }

    @Test
    void aLookThatTakesLongShouldLeaveTimeForReading() {
        pace.looked(Optional.of(true), 3 * SECOND, now);
        now += 11 * SECOND;
        assertThat(pace.isDue(now)).isFalse();
        now += SECOND;
        assertThat(pace.isDue(now)).isTrue();
    }

    @Test
    void somethingSentShouldBringTheNextLookForward() {
        pace.looked(Optional.of(false), 0, now);
        pace.hurry(now);
        now += 2 * SECOND;
        assertThat(pace.isDue(now)).isTrue();
    }

    @Test
    void somethingSentShouldNotHurryAProviderThatFails() {
        pace.looked(Optional.empty(), 0, now);
        pace.hurry(now);
        now += 8 * SECOND;
        assertThat(pace.isDue(now)).isFalse();
    }

    @Test
    void readingShouldRestWhileTheProviderFails() {
        pace.looked(Optional.of(true), 0, now);
        pace.worked(false, true);
        assertThat(pace.hasWork()).isFalse();
        pace.looked(Optional.of(true), 0, now);
        assertThat(pace.hasWork()).isTrue();
        pace.worked(true, false);
        assertThat(pace.hasWork()).isFalse();
    }

    private long secondsUntilNextAfter(Optional<Boolean> look) {
        pace.looked(look, 0, now);
        long seconds = 0;
        while (!pace.isDue(now)) {
            now += SECOND;
            seconds++;
        }
        return seconds;
    }
}
