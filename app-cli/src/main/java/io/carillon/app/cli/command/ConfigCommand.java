package io.carillon.app.cli.command;

import io.carillon.app.cli.json.Json;
import io.carillon.app.cli.output.CommandFailed;
import io.carillon.app.cli.output.ExitCode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "config", description = "Look at the configuration.", subcommands = ConfigCommand.Check.class)
final class ConfigCommand extends Group {

    @Command(name = "check", description = "Name everything that is wrong with a configuration.")
    static final class Check implements Callable<Integer> {
        @Spec
        CommandSpec spec;

        @Option(
                names = "--config",
                paramLabel = "FILE",
                defaultValue = "carillon.yaml",
                description = "Default: ${DEFAULT-VALUE}.")
        Path config;

        @Option(names = "--json", description = "Print a document.")
        boolean json;

        @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
        boolean help;

        @Override
        public Integer call() {
            Context context = ((CarillonCommand) spec.root().userObject()).context();
            List<Json> problems = context.programs().problems(config);
            if (!problems.isEmpty()) {
                throw new CommandFailed(
                        ExitCode.USAGE,
                        Json.of(Map.of(
                                "code", "invalid_configuration",
                                "detail", config + " has problems: " + problems.size(),
                                "errors", problems)));
            }
            context.terminal().out().println(json ? "{\"ok\":true}" : config + " is in order");
            return ExitCode.OK.code();
        }
    }
}
