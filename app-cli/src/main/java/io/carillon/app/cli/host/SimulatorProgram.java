package io.carillon.app.cli.host;

import io.carillon.app.cli.command.Programs.Simulation;
import io.carillon.app.cli.output.CommandFailed;
import io.carillon.app.cli.output.ExitCode;
import io.carillon.app.cli.output.Terminal;
import io.carillon.simulator.Simulator;
import io.carillon.simulator.SimulatorSettings;
import java.util.List;

/** A simulated provider as a process of its own. */
final class SimulatorProgram {
    private SimulatorProgram() {}

    static int run(Simulation simulation, Terminal terminal) {
        try (Simulator simulator = start(simulation)) {
            terminal.out().println("carillon: " + simulation.provider() + " is simulated on " + simulator.url());
            terminal.out().println("carillon: account demo, password demo, userid 12; what arrived is at "
                    + simulator.url() + "_sim/" + simulation.provider() + "/received");
            Ending.await(simulator);
        }
        return ExitCode.OK.code();
    }

    private static Simulator start(Simulation simulation) {
        if (!Simulator.PROVIDERS.contains(simulation.provider())) {
            throw CommandFailed.usage("PROVIDER", "must be one of " + String.join(", ", Simulator.PROVIDERS));
        }
        if (simulation.port() < 0 || simulation.port() > 65535) {
            throw CommandFailed.usage("--port", "must be 0 to 65535");
        }
        try {
            return Simulator.start(SimulatorSettings.defaults()
                    .withProviders(List.of(simulation.provider()))
                    .withPort(simulation.port())
                    .withReportDelay(simulation.reportDelay())
                    .withSeed(simulation.seed()));
        } catch (RuntimeException e) {
            throw CommandFailed.usage("--port", "cannot listen on " + simulation.port() + ": " + e.getMessage());
        }
    }
}
