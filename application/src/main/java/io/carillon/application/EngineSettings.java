package io.carillon.application;

import java.time.Duration;

/**
 * The engine's times, all with sensible defaults.
 *
 * @param expiry how long after acceptance a message may still be sent, where it does not say so itself
 * @param reportHorizon after which a missing report is no longer expected
 * @param probeInterval how often a held account is probed
 * @param readBackWindow how long an unclear outcome waits before an at-least-once message is sent again
 * @param drainDeadline how long {@link Carillon#close} waits for calls in flight
 */
public record EngineSettings(
        Duration expiry,
        Duration reportHorizon,
        Duration probeInterval,
        Duration readBackWindow,
        Duration drainDeadline) {

    public static final EngineSettings DEFAULT = new EngineSettings(
            Duration.ofHours(72),
            Duration.ofHours(72),
            Duration.ofSeconds(60),
            Duration.ofSeconds(60),
            Duration.ofSeconds(10));

    public EngineSettings withProbeInterval(Duration interval) {
        return new EngineSettings(expiry, reportHorizon, interval, readBackWindow, drainDeadline);
    }

    public EngineSettings withDrainDeadline(Duration deadline) {
        return new EngineSettings(expiry, reportHorizon, probeInterval, readBackWindow, deadline);
    }

    public EngineSettings withReadBackWindow(Duration window) {
        return new EngineSettings(expiry, reportHorizon, probeInterval, window, drainDeadline);
    }
}
