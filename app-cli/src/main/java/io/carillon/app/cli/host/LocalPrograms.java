package io.carillon.app.cli.host;

import io.carillon.app.cli.client.Backend;
import io.carillon.app.cli.command.Programs;
import io.carillon.app.cli.json.Json;
import io.carillon.app.cli.output.Terminal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** TEMP until merge */
public final class LocalPrograms implements Programs, Backend.Opener {
    public LocalPrograms(Map<String, String> environment) {}

    @Override public Backend open(Path config) { throw new UnsupportedOperationException(); }
    @Override public int serve(Path config, Terminal terminal) { throw new UnsupportedOperationException(); }
    @Override public int simulate(Simulation simulation, Terminal terminal) { throw new UnsupportedOperationException(); }
    @Override public int demo(boolean once, Terminal terminal) { throw new UnsupportedOperationException(); }
    @Override public List<Json> problems(Path config) { throw new UnsupportedOperationException(); }
}
