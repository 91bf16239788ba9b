package io.carillon.app.cli.command;

import static io.carillon.app.cli.client.ApiClient.segment;

import io.carillon.app.cli.json.Json;
import io.carillon.app.cli.output.ExitCode;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "screen", description = "Ask the provider whether it would stop a text for its words; exit code 1 when it would.")
final class ScreenCommand extends ApiCommand {
    @Parameters(index = "0", paramLabel = "CHANNEL")
    String channel;

    @Parameters(index = "1", paramLabel = "TEXT", description = "The text, or - for standard input.")
    String text;

    @Override
    ExitCode run(Session session) {
        String said = text.equals("-") ? Input.all(context().in()) : text;
        Json verdict = session.post(
                "/v1/channels/" + segment(channel) + "/screening", Json.of(Map.of("text", said)), FreshKey.make());
        print(verdict);
        return verdict.get("blocked").isTrue() ? ExitCode.FAILURE : ExitCode.OK;
    }
}
