package io.carillon.app.cli.command;

import io.carillon.app.cli.client.CallFailed;
import io.carillon.app.cli.json.Json;
import io.carillon.app.cli.output.CommandFailed;
import io.carillon.app.cli.output.ExitCode;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** When and how a message goes out, and how long to watch it. */
final class Conditions {
    private static final Duration LOCAL_WAIT = Duration.ofSeconds(60);

    @Option(
            names = "--send-at",
            paramLabel = "TIME",
            converter = MomentConverter.class,
            description = "Not before; RFC 3339 or +10m.")
    Moment sendAt;

    @Option(
            names = "--expires-at",
            paramLabel = "TIME",
            converter = MomentConverter.class,
            description = "Not after; RFC 3339 or +2h.")
    Moment expiresAt;

    @Option(names = "--client-reference", paramLabel = "TEXT", description = "Your own reference of the message.")
    String clientReference;

    @Option(names = "--on-unknown", paramLabel = "POLICY", description = "at_most_once (default) or at_least_once.")
    String onUnknown;

    @Option(
            names = "--ignore-quiet-hours",
            description = "Send also in the quiet hours of the recipient, such as a one-time code.")
    boolean ignoreQuietHours;

    @Option(
            names = "--option",
            paramLabel = "NAME=VALUE",
            description = "An option that the channel declares; may be repeated.")
    Map<String, String> options = Map.of();

    @Option(
            names = "--idempotency-key",
            paramLabel = "KEY",
            description = "Sends at most once, however often repeated; default: a fresh one.")
    String idempotencyKey;

    @Option(
            names = "--wait",
            paramLabel = "TIME",
            arity = "0..1",
            fallbackValue = "60s",
            converter = Span.class,
            description =
                    "Wait so long for the end, 60s when no time follows; default: 60s with the local store, else 0.")
    Duration wait;

    Duration patience(Session session) {
        return wait != null ? wait : session.local() ? LOCAL_WAIT : Duration.ZERO;
    }

    /** Adds the members of a request; the reference only where there is one message. */
    void addTo(Map<String, Object> body, Clock clock) {
        putIfPresent(body, "send_at", sendAt == null ? null : sendAt.at(clock));
        putIfPresent(body, "expires_at", expiresAt == null ? null : expiresAt.at(clock));
        putIfPresent(body, "on_unknown", onUnknown);
        putIfPresent(body, "client_reference", clientReference);
        if (ignoreQuietHours) {
            body.put("ignore_quiet_hours", true);
        }
        if (!options.isEmpty()) {
            Map<String, Object> values = new LinkedHashMap<>();
            options.forEach((name, value) -> values.put(name, isTruth(value) ? Boolean.valueOf(value) : value));
            body.put("options", values);
        }
    }

    /** Sends. A lost answer is told with the key that makes it safe to try again. */
    Json post(Session session, String path, Json body) {
        String key = idempotencyKey == null ? FreshKey.make() : idempotencyKey;
        try {
            return session.post(path, body, key);
        } catch (CallFailed e) {
            if (!e.isUnclear()) {
                throw e;
            }
            throw CommandFailed.of(
                    ExitCode.OUTCOME_UNKNOWN,
                    "outcome_unknown",
                    e.getMessage() + "; it may have been accepted. The same command with --idempotency-key " + key
                            + " repeats it safely");
        }
    }

    static String optionOf(List<String> steps) {
        return steps.get(1).equals("options")
                ? steps.size() > 2 ? "--option " + steps.get(2) : "--option"
                : "--" + steps.get(1).replace('_', '-');
    }

    private static boolean isTruth(String value) {
        return value.equals("true") || value.equals("false");
    }

    private static void putIfPresent(Map<String, Object> body, String name, String value) {
        if (value != null) {
            body.put(name, value);
        }
    }
}
