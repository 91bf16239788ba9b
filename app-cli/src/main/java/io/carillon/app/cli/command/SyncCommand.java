package io.carillon.app.cli.command;

import static io.carillon.app.cli.client.ApiClient.segment;

import io.carillon.app.cli.json.Json;
import io.carillon.app.cli.output.ExitCode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "sync",
        description =
                "Fetch reports and replies now, and wait until every conversation is taken in; exit code 6 when a page "
                        + "could not be. Interrupting ends only the waiting: the sync goes on from where it was.")
final class SyncCommand extends ApiCommand {
    @Parameters(paramLabel = "CHANNEL")
    String channel;

    @Option(names = "--no-wait", description = "Only start; conversations are taken in while the server runs.")
    boolean noWait;

    @Override
    ExitCode run(Session session) {
        String path = "/v1/channels/" + segment(channel);
        Json sync = session.post(path + "/sync", Json.of(Map.of()), FreshKey.make());
        Optional<Progress> started = Progress.of(sync.get("conversations"));
        boolean troubled = !sync.get("trouble").members().isEmpty();
        if (!noWait && !troubled && started.isPresent() && !started.get().complete()) {
            sync = ended(sync, new SyncWatch(this, session, path).toItsEnd(started.get()));
        }
        print(sync);
        return sync.get("trouble").members().isEmpty() ? ExitCode.OK : ExitCode.UNAVAILABLE;
    }

    /** The answer as it would be now. */
    private static Json ended(Json sync, Json seen) {
        Map<String, Object> end = new LinkedHashMap<>(sync.members());
        end.put("conversations", seen.get("conversations"));
        seen.get("trouble")
                .text()
                .ifPresent(words -> end.put("trouble", Map.of("code", "provider_trouble", "detail", words)));
        return Json.of(end);
    }
}
