package io.carillon.app.cli.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "simulate", description = "Run a simulated provider until interrupted.")
final class SimulateCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @Parameters(
            paramLabel = "PROVIDER",
            description = {
                "Which protocol:",
                "sms: account_name demo, password demo, userid 12",
                "afilnet: user demo, password demo; channels whatsapp/100, telegram/7, webchat/1",
                "apiusb: app_key demo, app_secret demo",
                "jetchat: api_key demo"
            })
    String provider;

    @Option(names = "--port", paramLabel = "N", defaultValue = "0", description = "Default: any free one.")
    int port;

    @Option(
            names = "--report-delay",
            paramLabel = "TIME",
            defaultValue = "2s",
            converter = Span.class,
            description = "From acceptance to report; default: ${DEFAULT-VALUE}.")
    Duration reportDelay;

    @Option(
            names = "--faults",
            paramLabel = "FILE",
            description = "What goes wrong and which customers answer: a YAML file, see docs/simulator.md.")
    Path faults;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "For everything random.")
    long seed;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;

    @Override
    public Integer call() {
        Context context = ((CarillonCommand) spec.root().userObject()).context();
        var simulation = new Programs.Simulation(provider, port, reportDelay, seed, Optional.ofNullable(faults));
        return context.programs().simulate(simulation, context.terminal());
    }
}
