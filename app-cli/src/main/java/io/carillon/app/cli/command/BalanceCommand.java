package io.carillon.app.cli.command;

import static io.carillon.app.cli.client.ApiClient.segment;

import io.carillon.app.cli.output.ExitCode;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "balance", description = "Show the credit of a channel's account.")
final class BalanceCommand extends ApiCommand {
    @Parameters(paramLabel = "CHANNEL")
    String channel;

    @Option(names = "--refresh", description = "Ask the provider although a recent answer is at hand.")
    boolean refresh;

    @Override
    ExitCode run(Session session) {
        var query = Map.of("refresh", refresh ? Optional.of("true") : Optional.<String>empty());
        print(session.get("/v1/channels/" + segment(channel) + "/balance", query));
        return ExitCode.OK;
    }
}
