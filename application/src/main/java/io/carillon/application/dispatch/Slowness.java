package io.carillon.application.dispatch;

import java.time.Duration;

/**
 * How long calls of an account may take before they count as hanging: 5 seconds, unless the provider is known to answer more
 * slowly; then half as long again as the latest answer took, at most 30 seconds. Not safe for use by several threads.
 */
final class Slowness {
    static final Duration LEAST = Duration.ofSeconds(5);
    private static final Duration MOST = Duration.ofSeconds(30);

    private Duration allowance = LEAST;

    /** An answer came, so long after the call was made. */
    void learn(Duration time) {
        Duration generous = time.multipliedBy(3).dividedBy(2);
        allowance = generous.compareTo(LEAST) < 0 ? LEAST : generous.compareTo(MOST) > 0 ? MOST : generous;
    }

    Duration forCalls() {
        return allowance;
    }

    /** Shorter for the one call that tries whether the provider is back: the others wait for it. */
    Duration forTrial() {
        return allowance.multipliedBy(2).dividedBy(5);
    }
}
