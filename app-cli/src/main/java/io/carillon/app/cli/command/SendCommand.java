package io.carillon.app.cli.command;

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

@Command(name = "send", description = "Send a message to one recipient, or one content to many.")
final class SendCommand extends ApiCommand implements NamesOptions {
    @Option(
            names = {"-c", "--channel"},
            required = true,
            paramLabel = "CHANNEL",
            description = "What to send through.")
    String channel;

    @Mixin
    Recipients recipients;

    @Mixin
    Said said;

    @Mixin
    Conditions conditions;

    @Mixin
    FallbackSteps fallback;

    @Option(
            names = "--dry-run",
            description =
                    "Send nothing; show what would become of it. Exit code 1 when the provider would stop the text.")
    boolean dryRun;

    @Override
    ExitCode run(Session session) {
        Optional<String> single = recipients.single();
        if (dryRun) {
            return preview(session, single);
        }
        Json body = Json.of(single.isPresent() ? message(single.get()) : batch());
        Json taken = conditions.post(session, single.isPresent() ? "/v1/messages" : "/v1/batches", body);
        Duration patience = conditions.patience(session);
        var settling = new Settling(session, context().clock(), patience);
        Json end = single.isPresent() ? settling.message(taken) : settling.batch(taken);
        return new Sent(this).report(end, !patience.isZero(), session.local());
    }

    private ExitCode preview(Session session, Optional<String> single) {
        String to = single.orElseThrow(() -> CommandFailed.usage(
                "--dry-run", "looks at one recipient; name one with --to and leave the others out"));
        Json preview = session.ask("/v1/messages/preview", Json.of(message(to)));
        return new Preview(this).report(preview);
    }

    private Map<String, Object> message(String to) {
        Map<String, Object> body = common();
        body.put("to", to);
        fallback.addTo(body);
        return body;
    }

    private Map<String, Object> batch() {
        if (conditions.clientReference != null) {
            throw CommandFailed.usage(
                    "--client-reference",
                    "belongs to one message; write references of many into --to-file, behind a comma");
        }
        if (!fallback.steps.isEmpty()) {
            throw CommandFailed.usage("--fallback", "belongs to one message; name one recipient with --to");
        }
        List<Json> all = recipients.read(context().in());
        Map<String, Object> body = common();
        body.put("recipients", all);
        return body;
    }

    private Map<String, Object> common() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("channel", channel);
        said.addTo(body, context().in(), recipients.takeInput());
        conditions.addTo(body, context().clock());
        return body;
    }

    @Override
    public String optionOf(String pointer) {
        List<String> steps = List.of(pointer.split("/", -1));
        if (steps.size() < 2) {
            return pointer;
        }
        return switch (steps.get(1)) {
            case "fallback" -> FallbackSteps.optionOf(steps);
            case "content" -> said.optionOf(steps);
            case "recipients" -> steps.size() > 2 ? "recipient " + steps.get(2) + " (counted from 0)" : "--to";
            default -> Conditions.optionOf(steps);
        };
    }
}
