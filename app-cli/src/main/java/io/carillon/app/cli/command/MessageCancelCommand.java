package io.carillon.app.cli.command;

import io.carillon.app.cli.json.Json;
import io.carillon.app.cli.output.ExitCode;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "cancel",
        description =
                "Take messages back that have not been sent. 9 when one was sent or ended, 7 when it may have been sent.")
final class MessageCancelCommand extends ApiCommand {
    @Parameters(arity = "1..*", paramLabel = "ID")
    List<String> ids;

    @Override
    ExitCode run(Session session) {
        return new EachMessage(this, session).run(ids, "cancel", Json.of(Map.of()));
    }
}
