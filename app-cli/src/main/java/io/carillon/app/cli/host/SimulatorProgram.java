package io.carillon.app.cli.host;

import io.carillon.app.cli.command.Programs.Simulation;
import io.carillon.app.cli.json.Json;
import io.carillon.app.cli.output.CommandFailed;
import io.carillon.app.cli.output.ExitCode;
import io.carillon.app.cli.output.Terminal;
import io.carillon.simulator.Simulator;
import io.carillon.simulator.SimulatorSettings;
import io.carillon.simulator.input.InputException;
import io.carillon.simulator.script.SimulationScript;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A simulated provider as a process of its own. */
final class SimulatorProgram {
    /** By provider; nothing secret: they open simulated providers only. */
    static final Map<String, String> CREDENTIALS = Map.of(
            "sms", "account_name demo, password demo, userid 12",
            "afilnet", "user demo, password demo, channels whatsapp/100, telegram/7, webchat/1",
            "apiusb", "app_key demo, app_secret demo",
            "jetchat", "api_key demo");

    private SimulatorProgram() {}

    static int run(Simulation simulation, Terminal terminal) {
        Simulator simulator = start(simulation);
        Ending.register(simulator);
        terminal.out().println("carillon: " + simulation.provider() + " is simulated on " + simulator.url());
        terminal.out()
                .println("carillon: " + CREDENTIALS.getOrDefault(simulation.provider(), "") + "; what arrived is at "
                        + simulator.url() + "_sim/" + simulation.provider() + "/received");
        Ending.await();
        return ExitCode.OK.code();
    }

    private static Simulator start(Simulation simulation) {
        if (!Simulator.PROVIDERS.contains(simulation.provider())) {
            throw CommandFailed.usage("PROVIDER", "must be one of " + String.join(", ", Simulator.PROVIDERS));
        }
        if (simulation.port() < 0 || simulation.port() > 65535) {
            throw CommandFailed.usage("--port", "must be 0 to 65535");
        }
        SimulationScript script =
                simulation.faults().map(SimulatorProgram::script).orElse(SimulationScript.EMPTY);
        try {
            return Simulator.start(SimulatorSettings.defaults()
                    .withProviders(List.of(simulation.provider()))
                    .withPort(simulation.port())
                    .withReportDelay(simulation.reportDelay())
                    .withSeed(simulation.seed())
                    .withScript(script));
        } catch (RuntimeException e) {
            throw CommandFailed.usage("--port", "cannot listen on " + simulation.port() + ": " + e.getMessage());
        }
    }

    private static SimulationScript script(Path file) {
        try {
            return SimulationScript.read(file);
        } catch (IOException | UncheckedIOException e) {
            throw CommandFailed.usage("--faults", "cannot be read: " + file);
        } catch (InputException e) {
            List<Json> errors = e.problems().stream()
                    .map(problem ->
                            Json.of(Map.of("pointer", problem.path(), "code", "invalid", "detail", problem.detail())))
                    .toList();
            String detail = file + " has problems: " + errors.size();
            throw new CommandFailed(
                    ExitCode.USAGE, Json.of(Map.of("code", "invalid_faults", "detail", detail, "errors", errors)));
        }
    }
}
