package io.carillon.app.cli.command;

import io.carillon.app.cli.json.Json;
import io.carillon.app.cli.output.ExitCode;
import io.carillon.app.cli.output.Terminal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "events", description = "Show what happened, oldest first.")
final class EventsCommand extends ApiCommand {
    private static final long EVERY_MILLIS = 500;

    @Mixin
    Paging paging;

    @Option(names = "--follow", description = "Go on until interrupted; with --json one event per line.")
    boolean follow;

    @Override
    ExitCode run(Session session) {
        Map<String, Optional<String>> query = new LinkedHashMap<>();
        paging.addTo(query);
        Json page = session.get("/v1/events", query);
        if (!follow) {
            printPage(page, "id", "at", "type", "data");
            return ExitCode.OK;
        }
        while (!Thread.currentThread().isInterrupted()) {
            page.get("data").items().forEach(this::printOne);
            page.get("next").text().ifPresent(next -> query.put("after", Optional.of(next)));
            if (!page.get("has_more").isTrue() && !Pause.forMillis(EVERY_MILLIS)) {
                break;
            }
            page = session.get("/v1/events", query);
        }
        return ExitCode.OK;
    }

    private void printOne(Json event) {
        String line = json
                ? event.write()
                : Terminal.clean(event.get("at").orEmpty() + "  " + event.get("type").orEmpty() + "  "
                        + event.get("data").write());
        terminal().out().println(line);
        terminal().out().flush();
    }
}
