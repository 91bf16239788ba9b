package io.carillon.simulator;

import io.carillon.simulator.script.SimulationScript;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How to start a simulator.
 *
 * @param host loopback unless somebody says otherwise; the admin routes answer loopback callers only, whatever it is
 * @param port 0 for any free one
 * @param providers which to serve, all on one port; see {@link Simulator#PROVIDERS}
 * @param reportDelay from the send time of a message to its delivery report; zero or more
 * @param seed of every draw; the same seed and the same requests give the same answers
 * @param script what the providers get wrong, and who answers
 */
public record SimulatorSettings(
        String host, int port, List<String> providers, Duration reportDelay, long seed, SimulationScript script) {
    public SimulatorSettings {
        if (host.isBlank()) {
            throw new IllegalArgumentException("host must not be empty");
        }
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("port must be 0 to 65535");
        }
        if (reportDelay.isNegative()) {
            throw new IllegalArgumentException("report delay must not be negative");
        }
        providers = List.copyOf(providers);
        if (providers.isEmpty() || !Simulator.PROVIDERS.containsAll(providers)) {
            throw new IllegalArgumentException("providers must be some of " + Simulator.PROVIDERS);
        }
    }

    /** Every provider on any free port of 127.0.0.1, reports after a second. */
    public static SimulatorSettings defaults() {
        return new SimulatorSettings(
                "127.0.0.1", 0, Simulator.PROVIDERS, Duration.ofSeconds(1), 1, SimulationScript.EMPTY);
    }

    public SimulatorSettings withHost(String other) {
        return new SimulatorSettings(other, port, providers, reportDelay, seed, script);
    }

    public SimulatorSettings withPort(int other) {
        return new SimulatorSettings(host, other, providers, reportDelay, seed, script);
    }

    public SimulatorSettings withProviders(List<String> others) {
        return new SimulatorSettings(host, port, others, reportDelay, seed, script);
    }

    public SimulatorSettings withReportDelay(Duration other) {
        return new SimulatorSettings(host, port, providers, other, seed, script);
    }

    public SimulatorSettings withSeed(long other) {
        return new SimulatorSettings(host, port, providers, reportDelay, other, script);
    }

    /** What the script names takes the place of what is here: seed and report delay. */
    public SimulatorSettings withScript(SimulationScript other) {
        return new SimulatorSettings(host, port, providers, reportDelay, seed, other);
    }

    /**
     * @throws io.carillon.simulator.input.InputException with every mistake in the file and where it is
     * @throws UncheckedIOException when the file cannot be read
     */
    public SimulatorSettings withScript(Path file) {
        try {
            return withScript(SimulationScript.read(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
