package io.carillon.app.cli.host;

import io.carillon.app.cli.command.Programs.DurabilityTrial;
import io.carillon.app.cli.durability.Durability;
import io.carillon.app.cli.durability.Launch;
import io.carillon.app.cli.durability.Trial;
import io.carillon.app.cli.durability.Verdict;
import io.carillon.app.cli.durability.VerdictText;
import io.carillon.app.cli.json.Json;
import io.carillon.app.cli.output.CommandFailed;
import io.carillon.app.cli.output.ExitCode;
import io.carillon.app.cli.output.Terminal;
import io.carillon.simulator.input.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs a trial of the promises, with the application in a process of its own. */
final class DurabilityProgram {
    /** Named, because it names us. */
    private static final String MAIN = "io.carillon.app.cli.Main";

    private static final long LARGEST_SCRIPT = 1 << 20;

    private DurabilityProgram() {}

    static int run(DurabilityTrial asked, Terminal terminal, Map<String, String> environment) {
        Trial trial = new Trial(
                asked.kills(), asked.seed(), asked.rate(), asked.connections(), faults(asked), asked.backlog());
        List<String> problems = trial.problems();
        if (!problems.isEmpty()) {
            throw CommandFailed.usage(problems.get(0), problems.get(1));
        }
        try (Durability durability = open(trial, terminal, environment)) {
            Ending.register(durability);
            Verdict verdict = durability.run(asked.keep());
            if (asked.json()) {
                terminal.out().println(VerdictText.document(verdict).write());
            } else {
                VerdictText.print(verdict, terminal);
            }
            return (verdict.holds() ? ExitCode.OK : ExitCode.FAILURE).code();
        }
    }

    private static Durability open(Trial trial, Terminal terminal, Map<String, String> environment) {
        try {
            return new Durability(trial, Launch.ofThisProgram(MAIN, environment), terminal);
        } catch (InputException e) {
            List<Json> errors = e.problems().stream()
                    .map(problem ->
                            Json.of(Map.of("pointer", problem.path(), "code", "invalid", "detail", problem.detail())))
                    .toList();
            String detail = "the script of faults has problems: " + errors.size();
            throw new CommandFailed(
                    ExitCode.USAGE, Json.of(Map.of("code", "invalid_faults", "detail", detail, "errors", errors)));
        }
    }

    private static String faults(DurabilityTrial asked) {
        if (asked.nothingWrong()) {
            return "{}";
        }
        return asked.faults().map(DurabilityProgram::read).orElseGet(Durability::mixedFaults);
    }

    private static String read(Path file) {
        try {
            if (Files.size(file) > LARGEST_SCRIPT) {
                throw CommandFailed.usage("--faults", "is larger than 1 MiB: " + file);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw CommandFailed.usage("--faults", "cannot be read: " + file);
        }
    }
}
