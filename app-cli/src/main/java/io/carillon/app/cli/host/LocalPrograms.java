package io.carillon.app.cli.host;

import io.carillon.app.cli.client.Backend;
import io.carillon.app.cli.command.Programs;
import io.carillon.app.cli.json.Json;
import io.carillon.app.cli.log.LogSetUp;
import io.carillon.app.cli.output.Terminal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The programs that need the whole application; each is loaded when it is asked for. */
public final class LocalPrograms implements Programs, Backend.Opener {
    private final Map<String, String> environment;

    public LocalPrograms(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Backend open(Path config) {
        return LocalServer.forOneCommand(Configuration.read(config, environment));
    }

    @Override
    public int serve(Path config, Terminal terminal) {
        // Read when logging is set up, so it must be there before anything logs.
        System.setProperty(LogSetUp.LEVEL, "INFO");
        return LocalServer.serve(Configuration.read(config, environment), environment, terminal);
    }

    @Override
    public int simulate(Simulation simulation, Terminal terminal) {
        return SimulatorProgram.run(simulation, terminal);
    }

    @Override
    public int demo(boolean once, Terminal terminal) {
        return DemoProgram.run(once, terminal, environment);
    }

    @Override
    public int verifyDurability(DurabilityTrial trial, Terminal terminal) {
        return DurabilityProgram.run(trial, terminal, environment);
    }

    @Override
    public List<Json> problems(Path config) {
        return Configuration.problems(config, environment);
    }
}
