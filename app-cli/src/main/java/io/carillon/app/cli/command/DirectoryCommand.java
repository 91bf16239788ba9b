package io.carillon.app.cli.command;

import static io.carillon.app.cli.client.ApiClient.segment;

import io.carillon.app.cli.json.Json;
import io.carillon.app.cli.output.ExitCode;
import io.carillon.app.cli.output.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "directory",
        description =
                "Ask the provider what the channel's account could send through, with configuration lines to paste.")
final class DirectoryCommand extends ApiCommand {
    @Parameters(paramLabel = "CHANNEL", description = "Any channel of the account.")
    String channel;

    @Override
    ExitCode run(Session session) {
        Json directory = session.get("/v1/channels/" + segment(channel) + "/directory");
        if (json) {
            print(directory);
            return ExitCode.OK;
        }
        List<Json> entries = directory.get("data").items();
        table(entries).print(terminal());
        List<Json> unused = entries.stream()
                .filter(entry -> entry.get("channel").text().isEmpty())
                .toList();
        if (!unused.isEmpty()) {
            suggest(unused, session.get("/v1/channels").get("data").items());
        }
        return ExitCode.OK;
    }

    private static Table table(List<Json> entries) {
        Set<String> keys = new LinkedHashSet<>();
        entries.forEach(entry -> keys.addAll(entry.get("route").members().keySet()));
        Table table = new Table(Stream.of(Stream.of("name"), keys.stream(), Stream.of("configured as"))
                .flatMap(titles -> titles)
                .map(title -> title.replace('_', ' ').toUpperCase(Locale.ROOT))
                .toArray(String[]::new));
        for (Json entry : entries) {
            List<String> cells = new ArrayList<>(List.of(entry.get("name").orEmpty()));
            keys.forEach(key -> cells.add(entry.get("route").get(key).orEmpty()));
            cells.add(entry.get("channel").orEmpty());
            table.row(cells.toArray(String[]::new));
        }
        return table;
    }

    private void suggest(List<Json> unused, List<Json> channels) {
        String account = channels.stream()
                .filter(configured -> configured.get("id").orEmpty().equals(channel))
                .map(configured -> configured.get("account").orEmpty())
                .findFirst()
                .orElse(channel);
        var lines = new ChannelLines(
                account,
                channels.stream()
                        .map(configured -> configured.get("id").orEmpty())
                        .toList());
        terminal().out().println();
        terminal().out().println("To send through the others, add below channels in the configuration:");
        terminal().out().println();
        unused.forEach(entry -> terminal().out().println(lines.line(entry)));
    }
}
