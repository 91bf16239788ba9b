package io.carillon.app.cli.command;

import io.carillon.app.cli.json.Json;
import io.carillon.app.cli.output.Colour;
import io.carillon.app.cli.output.ExitCode;
import io.carillon.app.cli.output.Terminal;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells what became of a sending, by text and by exit code. */
final class Sent {
    private static final Set<String> OURS = Set.of("scheduled", "held", "queued");

    private final ApiCommand command;

    Sent(ApiCommand command) {
        this.command = command;
    }

    /** Whether a message of that status is still in our hands. */
    static boolean isOurs(String status) {
        return OURS.contains(status);
    }

    ExitCode report(Json result, boolean local) {
        boolean batch = !result.get("accepted").orEmpty().isEmpty();
        if (command.json) {
            command.print(result);
        } else if (batch) {
            printBatch(result);
        } else {
            printMessage(result);
        }
        ExitCode code = batch ? exitCodeOfBatch(result) : ExitCode.ofStatus(result.get("status").orEmpty());
        boolean waiting = batch ? !Settling.isBatchOver(result) : isOurs(result.get("status").orEmpty());
        if (local && waiting) {
            command.terminal().err().println("carillon: kept in the local store; goes on under 'carillon serve' or the next command");
        }
        return local && waiting && code == ExitCode.OK ? ExitCode.UNSETTLED : code;
    }

    /** Unknown ones count before failed ones: who repeats the failed ones must know of them. */
    static ExitCode exitCodeOfBatch(Json batch) {
        Set<ExitCode> codes = batch.get("counts").members().entrySet().stream()
                .filter(e -> e.getValue().count() > 0)
                .map(e -> ExitCode.ofStatus(e.getKey()))
                .collect(Collectors.toSet());
        if (codes.contains(ExitCode.OUTCOME_UNKNOWN)) {
            return ExitCode.OUTCOME_UNKNOWN;
        }
        return codes.contains(ExitCode.FAILURE) || batch.get("refused").count() > 0 ? ExitCode.FAILURE : ExitCode.OK;
    }

    private void printMessage(Json message) {
        Terminal terminal = command.terminal();
        String reason = message.get("reason").text().map(text -> " (" + text + ")").orElse("");
        terminal.out().println(String.join("  ",
                Terminal.clean(message.get("id").orEmpty()),
                Colour.of(message.get("status").orEmpty(), terminal.coloured()) + Terminal.clean(reason),
                Terminal.clean(message.get("to").orEmpty())));
        message.get("error").get("detail").text()
                .ifPresent(detail -> terminal.err().println("carillon: " + Terminal.clean(detail)));
    }

    private void printBatch(Json batch) {
        String counts = batch.get("counts").members().entrySet().stream()
                .filter(e -> e.getValue().count() > 0)
                .map(e -> e.getKey() + " " + e.getValue().count())
                .collect(Collectors.joining(", "));
        command.terminal().out().println(Terminal.clean(batch.get("id").orEmpty() + "  accepted " + batch.get("accepted").count()
                + ", refused " + batch.get("refused").count() + (counts.isEmpty() ? "" : "  (" + counts + ")")));
    }
}
