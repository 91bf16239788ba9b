package io.carillon.application.subscriber;

import io.carillon.ports.usecase.Problem;
import io.carillon.ports.usecase.subscriber.ImportSubscribers;
import java.util.List;

/** Takes in people row by row, so that a row may concern somebody whom an earlier one made. */
public final class SubscriberImport implements ImportSubscribers {
    private static final int MOST = 1_000;

    private final SubscriberParts parts;

    SubscriberImport(SubscriberParts parts) {
        this.parts = parts;
    }

    /** Rows beyond the thousandth are refused. */
    @Override
    public Report importAll(List<Row> rows, boolean dryRun) {
        ImportRun run = new ImportRun(parts, dryRun);
        rows.stream().limit(MOST).forEach(run::take);
        Problem tooMany = new Problem("", "too_many_rows", "at most " + MOST + " rows are taken in at a time");
        rows.stream().skip(MOST).forEach(row -> run.refuse(row, List.of(tooMany)));
        return run.report();
    }
}
