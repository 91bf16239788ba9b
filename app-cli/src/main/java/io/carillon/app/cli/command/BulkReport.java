package io.carillon.app.cli.command;

import io.carillon.app.cli.bulk.BulkJournal.Done;
import io.carillon.app.cli.bulk.BulkRow;
import io.carillon.app.cli.json.Json;
import io.carillon.app.cli.output.ExitCode;
import io.carillon.app.cli.output.Terminal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells how a bulk goes and what came of it: progress and errors on standard error, the result on standard output. */
final class BulkReport {
    private static final int MOST_ERRORS = 1_000;

    private final ApiCommand command;
    private final BulkProgress progress;
    private final List<Json> errors = new ArrayList<>();
    private long rows;
    private long accepted;
    private long refused;
    private long refusedEarlier;

    BulkReport(ApiCommand command) {
        this.command = command;
        this.progress = new BulkProgress(command.terminal());
    }

    Clock clock() {
        return command.context().clock();
    }

    void expect(long all) {
        rows = all;
    }

    /** What can be told of a row without asking anybody. */
    void noteFlaw(BulkRow row) {
        row.flaw().ifPresent(flaw -> note(row, flaw.code(), flaw.detail()));
    }

    void noteRefusal(BulkRow row, Json error) {
        note(row, error.get("code").orEmpty(), error.get("detail").orEmpty());
    }

    private void note(BulkRow row, String code, String detail) {
        refused++;
        if (errors.size() < MOST_ERRORS) {
            Map<String, Object> error = new LinkedHashMap<>();
            error.put("line", row.line());
            error.put("to", row.to());
            error.put("code", code);
            error.put("detail", detail);
            errors.add(Json.of(error));
        }
    }

    void noteAccepted(int count) {
        accepted += count;
        progress.show(
                accepted + " of " + rows + " rows accepted" + (refused > 0 ? ", " + refused + " refused" : ""),
                accepted,
                rows);
    }

    /** A request of an earlier run. */
    void noteEarlier(Done done) {
        refused += done.refused();
        refusedEarlier += done.refused();
        noteAccepted(done.accepted());
    }

    void show(Map<String, Integer> counts) {
        long ours = counts.entrySet().stream()
                .filter(e -> Sent.isOurs(e.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        progress.show(words(counts), accepted - ours, accepted);
    }

    private static String words(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(", "));
    }

    void interrupted(Map<Integer, Done> done) {
        progress.end();
        long taken = done.values().stream().mapToLong(Done::accepted).sum();
        printErrors();
        command.terminal()
                .err()
                .println("carillon: " + taken + " of " + rows
                        + " rows were accepted; the same command goes on from there and sends nobody anything twice");
    }

    /** The end of a dry run. */
    ExitCode checked() {
        progress.end();
        Map<String, Object> result = figures();
        print(result, rows + " rows: " + accepted + " would be accepted, " + refused + " refused. Nothing was sent.");
        return refused > 0 ? ExitCode.FAILURE : ExitCode.OK;
    }

    ExitCode sent(Map<String, Json> batches, Map<String, Integer> counts, boolean waited) {
        progress.end();
        boolean isFinal = batches.values().stream().allMatch(b -> b.get("final").isTrue());
        Map<String, Object> result = figures();
        result.put("counts", counts);
        result.put("final", isFinal);
        result.put("batches", List.copyOf(batches.keySet()));
        print(
                result,
                rows + " rows: accepted " + accepted + ", refused " + refused
                        + (counts.isEmpty() ? "" : "  (" + words(counts) + ")") + "\n"
                        + String.join("\n", batches.keySet()));
        Map<String, Object> whole = new LinkedHashMap<>(Map.of("refused", refused, "counts", counts));
        ExitCode code = Sent.exitCodeOfBatch(Json.of(whole));
        boolean waiting = counts.entrySet().stream().anyMatch(e -> e.getValue() > 0 && Sent.isOurs(e.getKey()));
        return waited && waiting && code == ExitCode.OK ? ExitCode.UNSETTLED : code;
    }

    private Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("rows", rows);
        figures.put("accepted", accepted);
        figures.put("refused", refused);
        figures.put("errors", errors);
        return figures;
    }

    private void print(Map<String, Object> result, String words) {
        if (command.json) {
            command.terminal().out().println(Json.of(result).write());
            return;
        }
        printErrors();
        words.lines().forEach(line -> command.terminal().out().println(Terminal.clean(line)));
    }

    private void printErrors() {
        for (Json error : errors) {
            command.terminal()
                    .err()
                    .println(Terminal.clean("line " + error.get("line").orEmpty() + ": "
                            + error.get("to").orEmpty() + ": "
                            + error.get("detail").orEmpty() + " ("
                            + error.get("code").orEmpty() + ")"));
        }
        long more = refused - refusedEarlier - errors.size();
        if (more > 0) {
            command.terminal().err().println("carillon: " + more + " more rows were refused, not shown");
        }
        if (refusedEarlier > 0) {
            command.terminal()
                    .err()
                    .println("carillon: " + refusedEarlier
                            + " rows were refused in an earlier run; 'carillon batches results' lists them");
        }
    }
}
