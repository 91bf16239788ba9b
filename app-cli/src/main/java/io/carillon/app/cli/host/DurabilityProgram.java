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
import java.util.LinkedHashMap;
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
        if (!trial.problems().isEmpty()) {
            throw refused("invalid_usage", "wrong usage", trial.problems());
        }
        try (Durability durability = open(trial, terminal, environment)) {
            Ending.register(durability);
            Verdict verdict = judged(durability, asked.keep());
            if (asked.json()) {
                terminal.out().println(VerdictText.document(verdict).write());
            } else {
                VerdictText.print(verdict, terminal);
            }
            return (verdict.holds() ? ExitCode.OK : ExitCode.FAILURE).code();
        }
    }

    /** A trial that does not come to its end proves nothing: that is a failure of what is tried, too. */
    private static Verdict judged(Durability durability, boolean keep) {
        try {
            return durability.run(keep);
        } catch (IllegalStateException e) {
            throw CommandFailed.of(ExitCode.FAILURE, "trial_broken_off", e.getMessage());
        }
    }

    private static Durability open(Trial trial, Terminal terminal, Map<String, String> environment) {
        try {
            return new Durability(trial, Launch.ofThisProgram(MAIN, environment), terminal);
        } catch (InputException e) {
            Map<String, String> problems = new LinkedHashMap<>();
            e.problems().forEach(problem -> problems.put(problem.path(), problem.detail()));
            throw refused("invalid_faults", "the script of faults has problems: " + problems.size(), problems);
        }
    }

    private static CommandFailed refused(String code, String detail, Map<String, String> problems) {
        List<Json> errors = problems.entrySet().stream()
                .map(problem ->
                        Json.of(Map.of("pointer", problem.getKey(), "code", "invalid", "detail", problem.getValue())))
                .toList();
        return new CommandFailed(ExitCode.USAGE, Json.of(Map.of("code", code, "detail", detail, "errors", errors)));
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
