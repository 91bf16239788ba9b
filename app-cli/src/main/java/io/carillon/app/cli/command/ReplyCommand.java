package io.carillon.app.cli.command;

import static io.carillon.app.cli.client.ApiClient.segment;

import io.carillon.app.cli.json.Json;
import io.carillon.app.cli.output.ExitCode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "reply", description = "Answer in a conversation; goes out before any bulk.")
final class ReplyCommand extends ApiCommand implements NamesOptions {
    @Parameters(paramLabel = "ID", description = "The conversation.")
    String id;

    @Mixin
    Said said;

    @Mixin
    Conditions conditions;

    @Option(names = "--dry-run", description = "Send nothing; show what would become of it.")
    boolean dryRun;

    @Override
    ExitCode run(Session session) {
        Map<String, Object> body = new LinkedHashMap<>();
        said.addTo(body, context().in(), false);
        conditions.addTo(body, context().clock());
        if (dryRun) {
            return preview(session, body);
        }
        Json taken = conditions.post(session, path() + "/messages", Json.of(body));
        Duration patience = conditions.patience(session);
        Json end = new Settling(session, context().clock(), patience).message(taken);
        return new Sent(this).report(end, !patience.isZero(), session.local());
    }

    /** What holds for a message to that person holds for an answer. */
    private ExitCode preview(Session session, Map<String, Object> body) {
        Json conversation = session.get(path());
        body.put("channel", conversation.get("channel"));
        body.put("to", conversation.get("address"));
        return new Preview(this).report(session.ask("/v1/messages/preview", Json.of(body)));
    }

    private String path() {
        return "/v1/conversations/" + segment(id);
    }

    @Override
    public String optionOf(String pointer) {
        List<String> steps = List.of(pointer.split("/", -1));
        if (steps.size() < 2) {
            return pointer;
        }
        return steps.get(1).equals("content") ? said.optionOf(steps) : Conditions.optionOf(steps);
    }
}
