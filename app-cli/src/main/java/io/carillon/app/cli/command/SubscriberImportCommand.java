package io.carillon.app.cli.command;

import io.carillon.app.cli.bulk.PeopleFile;
import io.carillon.app.cli.output.CommandFailed;
import io.carillon.app.cli.output.ExitCode;
import java.nio.file.Path;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description = {
            "Take in the people of a CSV file whose first row names the columns.",
            "Doing it again changes nothing: an interrupted import is simply repeated."
        })
final class SubscriberImportCommand extends ApiCommand {
    private static final int MOST_ROWS = 1_000;

    @Parameters(paramLabel = "FILE")
    Path file;

    @Option(names = "--dry-run", description = "Change nothing; tell what would be, and what is wrong with which row.")
    boolean dryRun;

    @Option(
            names = "--batch-size",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Rows of each request at most, 1 to 1000; default: 1000.")
    int batchSize;

    @Option(
            names = "--delimiter",
            paramLabel = "NAME",
            description = "comma, semicolon, tab, pipe or a character; default: found out.")
    String delimiter;

    @Option(names = "--encoding", paramLabel = "NAME", description = "Of the file, such as GBK; default: UTF-8.")
    String encoding;

    @Option(
            names = "--retry-for",
            paramLabel = "TIME",
            defaultValue = "2m",
            converter = Span.class,
            description = "How long to try again when the server goes away on the way; default: 2m.")
    Duration retryFor;

    @Override
    ExitCode run(Session session) {
        if (batchSize < 1 || batchSize > MOST_ROWS) {
            throw CommandFailed.usage("--batch-size", "must be from 1 to " + MOST_ROWS);
        }
        PeopleFile people = new PeopleFile(file, FileEncoding.of(encoding), delimiter);
        ImportReport report = new ImportReport(this, people.count(), dryRun);
        String path = "/v1/subscribers/import" + (dryRun ? "?dry_run=true" : "");
        Persistent persistent = new Persistent(session, retryFor);
        try {
            people.inParts(batchSize, part -> report.note(part, persistent.postCsv(path, part.csv(), FreshKey.make())));
        } catch (RuntimeException e) {
            report.interrupted();
            throw e;
        }
        return report.print();
    }
}
