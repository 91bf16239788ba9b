package io.carillon.app.cli.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "verify",
        description = "Try what is promised; nothing leaves this machine.",
        subcommands = VerifyCommand.Durability.class)
final class VerifyCommand extends Group {

    @Command(
            name = "durability",
            description =
                    "Kill the application again and again under load and faults, and compare its books with the simulated providers'.")
    static final class Durability implements Callable<Integer> {
        @Spec
        CommandSpec spec;

        @Option(
                names = "--kills",
                paramLabel = "N",
                defaultValue = "20",
                description = "How often; default: ${DEFAULT-VALUE}.")
        int kills;

        @Option(
                names = "--seed",
                paramLabel = "N",
                defaultValue = "1",
                description = "Of what is sent, when it is killed and what goes wrong; default: ${DEFAULT-VALUE}.")
        long seed;

        @Option(
                names = "--rate",
                paramLabel = "N",
                defaultValue = "200",
                description = "Messages asked for per second; default: ${DEFAULT-VALUE}.")
        int rate;

        @Option(
                names = "--conns",
                paramLabel = "N",
                defaultValue = "8",
                description = "Connections that ask at the same time; default: ${DEFAULT-VALUE}.")
        int connections;

        @Option(
                names = "--faults",
                paramLabel = "mixed|none|FILE",
                defaultValue = "mixed",
                description =
                        "What the providers get wrong; of a script, see docs/simulator.md, only the faults are taken.")
        String faults;

        @Option(
                names = "--backlog",
                paramLabel = "N",
                defaultValue = "0",
                description = "So many more messages wait all the time behind a provider that refuses.")
        int backlog;

        @Option(names = "--keep", description = "Keep the store and the log although every promise holds.")
        boolean keep;

        @Option(names = "--json", description = "Print a document.")
        boolean json;

        @Option(
                names = {"-h", "--help"},
                usageHelp = true,
                description = "Show this help.")
        boolean help;

        @Override
        public Integer call() {
            Context context = ((CarillonCommand) spec.root().userObject()).context();
            Optional<Path> script =
                    faults.equals("mixed") || faults.equals("none") ? Optional.empty() : Optional.of(Path.of(faults));
            var trial = new Programs.DurabilityTrial(
                    kills, seed, rate, connections, faults.equals("none"), script, backlog, keep, json);
            return context.programs().verifyDurability(trial, context.terminal());
        }
    }
}
