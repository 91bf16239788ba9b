package io.carillon.app.cli.command;

import io.carillon.app.cli.bulk.BulkChunks;
import io.carillon.app.cli.bulk.BulkChunks.Chunk;
import io.carillon.app.cli.bulk.BulkFile;
import io.carillon.app.cli.bulk.BulkJournal;
import io.carillon.app.cli.bulk.BulkJournal.Done;
import io.carillon.app.cli.bulk.BulkRow;
import io.carillon.app.cli.client.ApiClient;
import io.carillon.app.cli.json.Json;
import io.carillon.app.cli.output.CommandFailed;
import io.carillon.app.cli.output.ExitCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends a file request by request, each under its own key and each in the journal before it leaves and when it is answered. */
final class BulkSending {
    /** The server forgets keys after 24 hours; clocks differ. */
    private static final Duration KEYS_LIVE = Duration.ofHours(23);

    private static final int REFUSED_AT_ONCE = 1_000;
    private static final Pattern OF_RECIPIENT = Pattern.compile("/recipients/(\\d{1,5})(/.*)?");

    private final Persistent session;
    private final Map<String, Object> common;
    private final IntFunction<String> keys;
    private final BulkJournal journal;
    private BulkReport report;
    private Clock clock;

    /** @param digest of the file when it was read first */
    record Plan(BulkFile file, String digest, int batchSize) {}

    BulkSending(Persistent session, Map<String, Object> common, IntFunction<String> keys, BulkJournal journal) {
        this.session = session;
        this.common = common;
        this.keys = keys;
        this.journal = journal;
    }

    ExitCode send(Plan plan, BulkReport toReport, Optional<Duration> patience) {
        report = toReport;
        clock = report.clock();
        try {
            BulkChunks chunks = new BulkChunks(plan.batchSize(), this::send);
            String digest = plan.file().read(chunks).digest();
            chunks.finish();
            if (!digest.equals(plan.digest())) {
                throw CommandFailed.of(
                        ExitCode.CONFLICT,
                        "file_changed",
                        "the file changed while it was sent; look at what was accepted");
            }
        } catch (RuntimeException e) {
            report.interrupted(journal.allDone());
            throw e;
        }
        return new BulkWaiting(session, journal.allDone(), report).await(patience);
    }

    private void send(Chunk chunk) {
        Optional<Done> done = journal.done(chunk.number());
        if (done.isPresent()) {
            report.noteEarlier(done.get());
            return;
        }
        refuseWhenUnclear(chunk.number());
        journal.begin(chunk.number(), clock.instant());
        try {
            Done now = deliver(chunk);
            journal.end(chunk.number(), now);
            report.noteAccepted(now.accepted());
        } catch (CommandFailed e) {
            if (provesThatNobodyWasTaken(e)) {
                journal.takeBack(chunk.number());
            }
            throw e;
        }
    }

    /** Had an earlier attempt been taken, it would have been replayed. */
    private static boolean provesThatNobodyWasTaken(CommandFailed e) {
        return e.exitCode() == ExitCode.USAGE
                && !e.problem().get("code").orEmpty().equals("idempotency_key_reused");
    }

    private void refuseWhenUnclear(int chunk) {
        Optional<Instant> begun = journal.begun(chunk);
        if (begun.filter(at -> at.plus(KEYS_LIVE).isBefore(clock.instant())).isPresent()) {
            throw CommandFailed.of(
                    ExitCode.OUTCOME_UNKNOWN,
                    "outcome_unknown",
                    "request " + chunk + " left at " + begun.get()
                            + " and was never answered; the server has forgotten its key by now. See with 'carillon messages"
                            + " list' whether its recipients were taken; --again sends to everybody");
        }
    }

    /** Recipients whom the API will not even list are left out, and the others sent. */
    private Done deliver(Chunk chunk) {
        List<BulkRow> rows = new ArrayList<>(chunk.rows());
        int leftOut = 0;
        while (!rows.isEmpty()) {
            Map<String, Object> body = new LinkedHashMap<>(common);
            body.put("recipients", recipients(rows));
            try {
                Json batch = session.post("/v1/batches", Json.of(body), keys.apply(chunk.number()));
                int refused = batch.get("refused").count();
                String id = batch.get("id").orEmpty();
                noteRefused(id, rows, refused);
                return new Done(Optional.of(id), batch.get("accepted").count(), refused + leftOut);
            } catch (CommandFailed e) {
                leftOut += leaveOut(rows, e);
            }
        }
        return new Done(Optional.empty(), 0, leftOut);
    }

    private int leaveOut(List<BulkRow> rows, CommandFailed problem) {
        Map<Integer, Json> wrong = new TreeMap<>();
        for (Json error : problem.problem().get("errors").items()) {
            Matcher place = OF_RECIPIENT.matcher(error.get("pointer").orEmpty());
            if (!place.matches() || Integer.parseInt(place.group(1)) >= rows.size()) {
                throw problem;
            }
            wrong.putIfAbsent(Integer.valueOf(place.group(1)), error);
        }
        if (wrong.isEmpty()) {
            throw problem;
        }
        List<BulkRow> rest = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            if (wrong.containsKey(i)) {
                report.noteRefusal(rows.get(i), wrong.get(i));
            } else {
                rest.add(rows.get(i));
            }
        }
        rows.clear();
        rows.addAll(rest);
        return wrong.size();
    }

    /** The refused ones come first in the results. */
    private void noteRefused(String batch, List<BulkRow> rows, int refused) {
        String path = "/v1/batches/" + ApiClient.segment(batch) + "/results?limit=" + REFUSED_AT_ONCE;
        Optional<String> next = Optional.of("r0");
        int left = refused;
        while (left > 0 && next.isPresent()) {
            Json page = session.get(path + "&after=" + ApiClient.segment(next.get()));
            for (Json row : page.get("data")
                    .items()
                    .subList(0, Math.min(left, page.get("data").items().size()))) {
                report.noteRefusal(rows.get(row.get("row").count()), row);
                left--;
            }
            next = page.get("next").text();
        }
    }

    static List<Json> recipients(List<BulkRow> rows) {
        return rows.stream().map(BulkRow::json).toList();
    }
}
