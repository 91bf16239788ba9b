package io.carillon.application.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.application.GeneratedCases;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimitTest {
    private static final long SECOND = 1_000_000_000;

    @Test
    void callsShouldNeverBeMoreThanAllowedOverAnySecond() {
        GeneratedCases.check(200, random -> {
            double perSecond = random.nextBoolean() ? 1 + random.nextInt(200) : 0.1 + random.nextDouble() * 30;
            long now = random.nextLong() / 2;
            RateLimit limit = new RateLimit(perSecond, now);
            Deque<Long> lastSecond = new ArrayDeque<>();
            for (int i = 0; i < 3_000; i++) {
                now += random.nextInt(10) == 0 ? random.nextInt(2_000_000_000) : random.nextInt(20_000_000);
                if (limit.tryTake(now)) {
                    lastSecond.add(now);
                }
                while (!lastSecond.isEmpty() && now - lastSecond.peek() >= SECOND) {
                    lastSecond.remove();
                }
                assertThat(lastSecond.size()).isLessThanOrEqualTo((int) Math.ceil(perSecond));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 1, 2.5, 10, 50, 200})
    void mostOfTheRateShouldBeUsableWhenAskedInTime(double perSecond) {
        RateLimit limit = new RateLimit(perSecond, 0);
        long now = 0;
        int taken = 0;
        while (now < 100 * SECOND) {
            if (limit.tryTake(now)) {
                taken++;
            }
            now += limit.untilNext(now).toNanos() + 1;
        }
        assertThat(taken).isBetween((int) (perSecond * 94), (int) (perSecond * 100) + 1);
    }

    @Test
    void waitShouldEndWhenATurnIsThere() {
        GeneratedCases.check(500, random -> {
            RateLimit limit = new RateLimit(0.1 + random.nextDouble() * 100, 0);
            long now = 0;
            while (limit.tryTake(now)) {
                now += 1_000;
            }
            Duration wait = limit.untilNext(now);
            assertThat(wait).isPositive();
            assertThat(limit.tryTake(now + wait.toNanos() / 2)).isFalse();
            assertThat(limit.tryTake(now + wait.toNanos() + 10)).isTrue();
        });
    }

    @Test
    void turnShouldBeThereAgainWhenGivenBack() {
        RateLimit limit = new RateLimit(1, 0);
        assertThat(limit.tryTake(0)).isTrue();
        assertThat(limit.tryTake(0)).isFalse();
        limit.giveBack();
        limit.giveBack();
        assertThat(limit.tryTake(0)).isTrue();
        assertThat(limit.tryTake(0)).isFalse();
    }

    @Test
    void zeroShouldMeanNoLimit() {
        RateLimit limit = new RateLimit(0, 0);
        for (int i = 0; i < 10_000; i++) {
            assertThat(limit.tryTake(0)).isTrue();
        }
        assertThat(limit.untilNext(0)).isZero();
    }
}
