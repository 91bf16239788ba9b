package io.carillon.app.cli.command;

import io.carillon.app.cli.bulk.BulkFile;
import io.carillon.app.cli.bulk.BulkFile.Summary;
import io.carillon.app.cli.bulk.BulkJob;
import io.carillon.app.cli.bulk.BulkJournal;
import io.carillon.app.cli.client.ApiClient;
import io.carillon.app.cli.json.Json;
import io.carillon.app.cli.output.CommandFailed;
import io.carillon.app.cli.output.ExitCode;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "send",
        description = {
            "Send one content to all the recipients of a file.",
            "Run again, the same command goes on where it was interrupted and sends nobody anything twice."
        })
final class BatchSendCommand extends ApiCommand implements NamesOptions {
    @Option(
            names = {"-c", "--channel"},
            required = true,
            paramLabel = "CHANNEL",
            description = "What to send through.")
    String channel;

    @Mixin
    BulkOptions bulk;

    @Mixin
    Said said;

    @Mixin
    BulkConditions conditions;

    @Option(names = "--dry-run", description = "Send nothing; check every row and list what is wrong.")
    boolean dryRun;

    @Option(names = "--again", description = "Send to everybody again although the file was sent before.")
    boolean again;

    @Option(
            names = "--resume-file",
            paramLabel = "FILE",
            description = "Remembers what was sent; default: beside the CSV file, with .sent at its end.")
    Path resumeFile;

    @Override
    ExitCode run(Session session) {
        BulkFile file = bulk.file();
        session.get("/v1/channels/" + ApiClient.segment(channel));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("channel", channel);
        said.addTo(body, context().in(), false);
        BulkReport report = new BulkReport(this);
        Summary summary = file.read(report::noteFlaw);
        if (summary.rows() == 0) {
            throw CommandFailed.usage("--csv", "holds no recipient");
        }
        report.expect(summary.rows());
        if (dryRun) {
            conditions.addTo(body, context().clock());
            return new BulkCheck(session, body, report).check(file, bulk.batchSize);
        }
        try (BulkJournal journal = journal(session, summary, body)) {
            Map<String, Object> request = Json.parse(journal.head("request")).members().entrySet().stream()
                    .collect(LinkedHashMap::new, (all, e) -> all.put(e.getKey(), e.getValue()), Map::putAll);
            String run = journal.head("run");
            BulkJob job = job(session, summary, body);
            var sending = new BulkSending(
                    new Persistent(session, conditions.retryFor), request, chunk -> job.key(run, chunk), journal);
            return sending.send(
                    new BulkSending.Plan(file, summary.digest(), bulk.batchSize), report, conditions.patience());
        }
    }

    /** The times of the first run count: a request that is repeated must be the same to the letter. */
    private BulkJournal journal(Session session, Summary summary, Map<String, Object> body) {
        BulkJob job = job(session, summary, body);
        Path path = resumeFile == null ? job.journalBeside(bulk.csv) : resumeFile;
        Map<String, Object> request = new LinkedHashMap<>(body);
        conditions.addTo(request, context().clock());
        Map<String, String> head = new LinkedHashMap<>();
        head.put("job", job.key("", 0));
        head.put("settings", job.settings());
        head.put("run", again ? UUID.randomUUID().toString().substring(0, 8) : "");
        head.put(
                "begun_at",
                context().clock().instant().truncatedTo(ChronoUnit.SECONDS).toString());
        head.put("request", Json.of(request).write());
        if (again) {
            BulkJournal.discard(path);
        }
        BulkJournal journal = BulkJournal.open(path, head);
        if (!journal.head("job").equals(job.key("", 0))
                || !journal.head("settings").equals(job.settings())) {
            journal.close();
            throw CommandFailed.of(
                    ExitCode.CONFLICT,
                    "resume_mismatch",
                    path + " is of another command, with other options; repeat that one, or begin anew with --again");
        }
        return journal;
    }

    private BulkJob job(Session session, Summary summary, Map<String, Object> body) {
        List<String> identity =
                List.of(summary.digest(), Json.of(body).write(), bulk.column == null ? "" : bulk.column);
        return new BulkJob(where(session), identity, bulk.settings() + " " + conditions.settings());
    }

    /** The local application listens somewhere else each time; its configuration is what stays. */
    private String where(Session session) {
        return session.local()
                ? connecting.config.toAbsolutePath().normalize().toString()
                : session.api().address();
    }

    @Override
    public String optionOf(String pointer) {
        List<String> steps = List.of(pointer.split("/", -1));
        if (steps.size() < 2) {
            return pointer;
        }
        return switch (steps.get(1)) {
            case "content" -> said.optionOf(steps);
            case "recipients" -> "--csv";
            default -> Conditions.optionOf(steps);
        };
    }
}
