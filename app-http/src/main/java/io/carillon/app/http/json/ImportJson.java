package io.carillon.app.http.json;

import io.carillon.ports.usecase.Problem;
import java.io.IOException;
import java.util.List;

/** What came of an import. */
public final class ImportJson {
    private ImportJson() {}

    /** How many rows did what. */
    public record Counts(int created, int updated, int unchanged, boolean dryRun) {}

    /** @param row its place among the rows below the header, from 1 @param line where it begins, from 1 @param errors whose pointers name columns */
    public record Refused(long row, long line, List<Problem> errors) {}

    public static byte[] of(Counts counts, List<Refused> refused) {
        return JsonOutput.document(out -> {
            out.number("created", counts.created());
            out.number("updated", counts.updated());
            out.number("unchanged", counts.unchanged());
            out.truth("dry_run", counts.dryRun());
            out.objects("refused", refused, ImportJson::row);
        });
    }

    private static void row(Refused row, JsonOutput out) throws IOException {
        out.number("row", row.row());
        out.number("line", row.line());
        out.objects("errors", row.errors(), (error, o) -> {
            o.text("pointer", error.pointer());
            o.text("code", error.code());
            o.text("detail", error.detail());
        });
    }
}
