package io.carillon.app.cli.command;

import io.carillon.app.cli.output.CommandFailed;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** When a bulk goes out, and how long to stay with it. */
final class BulkConditions {
    @Mixin
    Conditions conditions;

    @Option(names = "--no-wait", description = "End when everything is accepted.")
    boolean noWait;

    @Option(
            names = "--retry-for",
            paramLabel = "TIME",
            defaultValue = "2m",
            converter = Span.class,
            description = "How long to try again while the server cannot be reached on the way; default: 2m.")
    Duration retryFor;

    void addTo(Map<String, Object> body, Clock clock) {
        refuse("--client-reference", conditions.clientReference, "belongs to one message; use --reference-column");
        refuse("--idempotency-key", conditions.idempotencyKey, "is made from the file here; use --again to send anew");
        conditions.addTo(body, clock);
    }

    private static void refuse(String option, String value, String why) {
        if (value != null) {
            throw CommandFailed.usage(option, why);
        }
    }

    /** How long to wait for the end; empty for as long as anything moves. */
    Optional<Duration> patience() {
        return noWait ? Optional.of(Duration.ZERO) : Optional.ofNullable(conditions.wait);
    }

    /** As typed: what was "in ten minutes" is, when the command is repeated. */
    String settings() {
        return "at=" + typed(conditions.sendAt) + " until=" + typed(conditions.expiresAt) + " unknown="
                + conditions.onUnknown + (conditions.ignoreQuietHours ? " ignore_quiet_hours" : "") + " options="
                + new TreeMap<>(conditions.options);
    }

    private static String typed(Moment moment) {
        return moment == null ? "" : moment.distance().map(Duration::toString).orElse(moment.text());
    }
}
