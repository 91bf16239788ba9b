package io.carillon.app.cli.command;

import io.carillon.app.cli.json.Json;
import io.carillon.app.cli.output.Terminal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The programs that need the whole application. Behind an interface, so that short commands do not load it. */
public interface Programs {

    /** Runs the server until the process is told to end. */
    int serve(Path config, Terminal terminal);

    /** Runs a simulated provider until the process is told to end. */
    int simulate(Simulation simulation, Terminal terminal);

    /** Shows a tour on simulated providers. @param once whether to end after it, with a ledger */
    int demo(boolean once, Terminal terminal);

    /** Kills the application under load and judges what it promised. OK only if every promise held. */
    int verifyDurability(DurabilityTrial trial, Terminal terminal);

    /** What is wrong with a configuration: objects with {@code pointer}, {@code code} and {@code detail}; none when nothing is. */
    List<Json> problems(Path config);

    /**
     * @param provider which protocol
     * @param port 0 for any free one
     * @param reportDelay between a message's acceptance and its report
     * @param faults a script of what goes wrong and who answers
     */
    record Simulation(String provider, int port, Duration reportDelay, long seed, Optional<Path> faults) {}

    /**
     * @param kills how often the application is killed
     * @param seed of everything drawn
     * @param rate messages asked for per second
     * @param nothingWrong whether the providers make no mistakes
     * @param faults a script of what goes wrong; absent for the usual mixture
     * @param backlog messages that wait behind a provider that refuses
     * @param keep whether the store and the log stay in any case
     * @param json whether the verdict is printed as a document
     */
    record DurabilityTrial(
            int kills,
            long seed,
            int rate,
            int connections,
            boolean nothingWrong,
            Optional<Path> faults,
            int backlog,
            boolean keep,
            boolean json) {}
}
