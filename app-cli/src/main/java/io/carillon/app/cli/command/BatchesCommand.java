package io.carillon.app.cli.command;

import static io.carillon.app.cli.client.ApiClient.segment;

import io.carillon.app.cli.json.Json;
import io.carillon.app.cli.output.ExitCode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "batches",
        description = "Send to the recipients of a file, look at bulk requests, take them back.",
        subcommands = {
            BatchSendCommand.class,
            BatchesCommand.Show.class,
            BatchesCommand.Results.class,
            BatchesCommand.Cancel.class
        })
final class BatchesCommand extends Group {

    @Command(name = "show", description = "Show a batch's counts. The exit code tells whether any recipient failed.")
    static final class Show extends ApiCommand {
        @Parameters(paramLabel = "ID")
        String id;

        @Override
        ExitCode run(Session session) {
            Json batch = session.get("/v1/batches/" + segment(id));
            print(batch);
            return Sent.exitCodeOfBatch(batch);
        }
    }

    @Command(name = "cancel", description = "Cancel what still can be of a batch; may be repeated.")
    static final class Cancel extends ApiCommand {
        @Parameters(paramLabel = "ID")
        String id;

        @Override
        ExitCode run(Session session) {
            print(session.post("/v1/batches/" + segment(id) + "/cancel", Json.of(Map.of()), FreshKey.make()));
            return ExitCode.OK;
        }
    }

    @Command(
            name = "results",
            description = "List a batch's recipients: the refused ones first, then the accepted ones.")
    static final class Results extends ApiCommand {
        @Parameters(paramLabel = "ID")
        String id;

        @Mixin
        Paging paging;

        @Override
        ExitCode run(Session session) {
            Map<String, Optional<String>> query = new LinkedHashMap<>();
            paging.addTo(query);
            printPage(
                    session.get("/v1/batches/" + segment(id) + "/results", query),
                    "to",
                    "id",
                    "status",
                    "reason",
                    "code",
                    "detail");
            return ExitCode.OK;
        }
    }
}
