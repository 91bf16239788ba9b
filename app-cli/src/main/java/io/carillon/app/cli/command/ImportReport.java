package io.carillon.app.cli.command;

import io.carillon.app.cli.bulk.PeoplePart;
import io.carillon.app.cli.json.Json;
import io.carillon.app.cli.output.ExitCode;
import io.carillon.app.cli.output.Terminal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells how an import goes and what came of it. */
final class ImportReport {
    private static final int MOST_ERRORS = 1_000;
    private static final List<String> DONE = List.of("created", "updated", "unchanged");

    private final ApiCommand command;
    private final BulkProgress progress;
    private final long rows;
    private final boolean dryRun;
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final List<Json> errors = new ArrayList<>();
    private long seen;
    private long refused;

    ImportReport(ApiCommand command, long rows, boolean dryRun) {
        this.command = command;
        this.progress = new BulkProgress(command.terminal());
        this.rows = rows;
        this.dryRun = dryRun;
        DONE.forEach(name -> counts.put(name, 0L));
    }

    /** @param answer what the API said of a part of the file */
    void note(PeoplePart part, Json answer) {
        seen += part.rows();
        DONE.forEach(name -> counts.merge(name, (long) answer.get(name).count(), Long::sum));
        for (Json row : answer.get("refused").items()) {
            refused++;
            row.get("errors")
                    .items()
                    .forEach(error -> note(part.line(row.get("row").count()), error));
        }
        progress.show(words(), seen, rows);
    }

    private void note(long line, Json error) {
        if (errors.size() < MOST_ERRORS) {
            Map<String, Object> noted = new LinkedHashMap<>();
            noted.put("line", line);
            noted.put("column", error.get("pointer").orEmpty());
            noted.put("code", error.get("code").orEmpty());
            noted.put("detail", error.get("detail").orEmpty());
            errors.add(Json.of(noted));
        }
    }

    private String words() {
        return seen + " of " + rows + " rows: created " + counts.get("created") + ", updated " + counts.get("updated")
                + ", unchanged " + counts.get("unchanged") + ", refused " + refused;
    }

    /** What is known when the import cannot go on. */
    void interrupted() {
        progress.end();
        printErrors();
        command.terminal()
                .err()
                .println("carillon: " + words()
                        + (dryRun ? "" : "; repeat the command: what was taken in already stays as it is"));
    }

    ExitCode print() {
        progress.end();
        if (command.json) {
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("rows", rows);
            result.putAll(counts);
            result.put("refused", refused);
            result.put("dry_run", dryRun);
            result.put("errors", errors);
            command.terminal().out().println(Json.of(result).write());
        } else {
            printErrors();
            command.terminal().out().println(words() + (dryRun ? ". Nothing was changed." : ""));
        }
        return refused > 0 ? ExitCode.FAILURE : ExitCode.OK;
    }

    private void printErrors() {
        if (command.json) {
            return;
        }
        for (Json error : errors) {
            String column = error.get("column").orEmpty();
            command.terminal()
                    .err()
                    .println(Terminal.clean("line " + error.get("line").orEmpty() + ": "
                            + (column.isEmpty() ? "" : column + ": ")
                            + error.get("detail").orEmpty() + " ("
                            + error.get("code").orEmpty() + ")"));
        }
        if (errors.size() == MOST_ERRORS) {
            command.terminal().err().println("carillon: more may be wrong, not shown");
        }
    }
}
