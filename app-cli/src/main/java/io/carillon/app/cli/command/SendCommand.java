package io.carillon.app.cli.command;

import io.carillon.app.cli.client.CallFailed;
import io.carillon.app.cli.json.Json;
import io.carillon.app.cli.output.CommandFailed;
import io.carillon.app.cli.output.ExitCode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "send", description = "Send a message to one recipient, or one text to many.")
final class SendCommand extends ApiCommand {
    private static final Duration LOCAL_WAIT = Duration.ofSeconds(60);

    @Option(names = {"-c", "--channel"}, required = true, paramLabel = "CHANNEL", description = "What to send through.")
    String channel;

    @Mixin
    Recipients recipients;

    @Mixin
    Said said;

    @Option(names = "--send-at", paramLabel = "TIME", converter = MomentConverter.class, description = "Not before; RFC 3339 or +10m.")
    Moment sendAt;

    @Option(names = "--expires-at", paramLabel = "TIME", converter = MomentConverter.class, description = "Not after; RFC 3339 or +2h.")
    Moment expiresAt;

    @Option(names = "--client-reference", paramLabel = "TEXT", description = "Your own reference of the message.")
    String clientReference;

    @Option(names = "--on-unknown", paramLabel = "POLICY", description = "at_most_once (default) or at_least_once.")
    String onUnknown;

    @Option(names = "--option", paramLabel = "NAME=VALUE", description = "An option that the channel declares; may be repeated.")
    Map<String, String> options = Map.of();

    @Option(names = "--idempotency-key", paramLabel = "KEY", description = "Sends at most once, however often repeated; default: a fresh one.")
    String idempotencyKey;

    @Option(names = "--wait", paramLabel = "TIME", arity = "0..1", fallbackValue = "60s", converter = Span.class, description = "Wait so long for the end, 60s when no time follows; default: 60s with the local store, else 0.")
    Duration wait;

    @Override
    ExitCode run(Session session) {
        Optional<String> single = recipients.single();
        String path = single.isPresent() ? "/v1/messages" : "/v1/batches";
        Json body = Json.of(single.isPresent() ? message(single.get()) : batch());
        String key = idempotencyKey == null ? FreshKey.make() : idempotencyKey;
        Json taken = post(session, path, body, key);
        Duration patience = wait != null ? wait : session.local() ? LOCAL_WAIT : Duration.ZERO;
        var settling = new Settling(session, context().clock(), patience);
        return new Sent(this).report(single.isPresent() ? settling.message(taken) : settling.batch(taken), session.local());
    }

    private static Json post(Session session, String path, Json body, String key) {
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

    private Map<String, Object> message(String to) {
        Map<String, Object> body = common();
        body.put("to", to);
        putIfPresent(body, "client_reference", clientReference);
        return body;
    }

    private Map<String, Object> batch() {
        if (clientReference != null) {
            throw CommandFailed.usage(
                    "--client-reference", "belongs to one message; write references of many into --to-file, behind a comma");
        }
        List<Json> all = recipients.read(context().in());
        Map<String, Object> body = common();
        body.put("recipients", all);
        return body;
    }

    private Map<String, Object> common() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("channel", channel);
        body.put("content", said.content(context().in(), recipients.takeInput()));
        putIfPresent(body, "send_at", sendAt == null ? null : sendAt.at(context().clock()));
        putIfPresent(body, "expires_at", expiresAt == null ? null : expiresAt.at(context().clock()));
        putIfPresent(body, "on_unknown", onUnknown);
        if (!options.isEmpty()) {
            Map<String, Object> values = new LinkedHashMap<>();
            options.forEach((name, value) -> values.put(name, isTruth(value) ? Boolean.valueOf(value) : value));
            body.put("options", values);
        }
        return body;
    }

    private static boolean isTruth(String value) {
        return value.equals("true") || value.equals("false");
    }

    private static void putIfPresent(Map<String, Object> body, String name, String value) {
        if (value != null) {
            body.put(name, value);
        }
    }

    /** What the user typed for the place in the request that a problem points at. */
    String optionOf(String pointer) {
        List<String> steps = List.of(pointer.split("/", -1));
        if (steps.size() < 2) {
            return pointer;
        }
        return switch (steps.get(1)) {
            case "content" -> said.optionOf(steps);
            case "recipients" -> steps.size() > 2 ? "recipient " + steps.get(2) + " (counted from 0)" : "--to";
            case "options" -> steps.size() > 2 ? "--option " + steps.get(2) : "--option";
            default -> "--" + steps.get(1).replace('_', '-');
        };
    }
}
