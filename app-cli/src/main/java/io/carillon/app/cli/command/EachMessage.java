package io.carillon.app.cli.command;

import static io.carillon.app.cli.client.ApiClient.segment;

import io.carillon.app.cli.json.Json;
import io.carillon.app.cli.output.CommandFailed;
import io.carillon.app.cli.output.Document;
import io.carillon.app.cli.output.ExitCode;
import io.carillon.app.cli.output.ProblemText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Does the same with each of several messages. One is answered as by itself; of several, the refusal of one does not keep the
 * others waiting, and the exit code is that of the first refused.
 */
final class EachMessage {
    private final ApiCommand command;
    private final Session session;

    EachMessage(ApiCommand command, Session session) {
        this.command = command;
        this.session = session;
    }

    /** @param action the last segment of the path, such as {@code cancel} */
    ExitCode run(List<String> ids, String action, Json body) {
        if (ids.size() == 1) {
            command.print(post(ids.get(0), action, body));
            return ExitCode.OK;
        }
        List<Json> done = new ArrayList<>();
        Map<String, CommandFailed> refused = new LinkedHashMap<>();
        for (String id : ids) {
            try {
                done.add(post(id, action, body));
            } catch (CommandFailed e) {
                refused.put(id, e);
            }
        }
        report(done, refused);
        return refused.values().stream()
                .findFirst()
                .map(CommandFailed::exitCode)
                .orElse(ExitCode.OK);
    }

    private Json post(String id, String action, Json body) {
        return session.post("/v1/messages/" + segment(id) + "/" + action, body, FreshKey.make());
    }

    private void report(List<Json> done, Map<String, CommandFailed> refused) {
        if (command.json) {
            List<Json> problems = refused.entrySet().stream()
                    .map(e -> Json.of(
                            Map.of("id", e.getKey(), "problem", e.getValue().problem())))
                    .toList();
            command.print(Json.of(Map.of("data", done, "refused", problems)));
            return;
        }
        new Document(command.terminal()).printColumns(done, List.of("id", "status", "reason", "channel", "to"));
        refused.forEach((id, failure) -> {
            command.terminal().err().println(io.carillon.app.cli.output.Terminal.clean(id) + ":");
            ProblemText.print(failure.problem(), pointer -> pointer, command.terminal());
        });
    }
}
