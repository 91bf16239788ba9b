package io.carillon.application.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SlownessTest {
    private final Slowness slowness = new Slowness();

    @Test
    void callsShouldHangAfterFiveSecondsWhenTheProviderIsQuick() {
        assertThat(slowness.forCalls()).isEqualTo(Duration.ofSeconds(5));
        slowness.learn(Duration.ofMillis(50));
        assertThat(slowness.forCalls()).isEqualTo(Duration.ofSeconds(5));
        assertThat(slowness.forTrial()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void callsShouldBeGivenMoreTimeWhenTheProviderIsKnownToBeSlow() {
        slowness.learn(Duration.ofSeconds(10));
        assertThat(slowness.forCalls()).isEqualTo(Duration.ofSeconds(15));
        slowness.learn(Duration.ofSeconds(60));
        assertThat(slowness.forCalls()).isEqualTo(Duration.ofSeconds(30));
        slowness.learn(Duration.ofSeconds(1));
        assertThat(slowness.forCalls()).isEqualTo(Duration.ofSeconds(5));
    }
}
