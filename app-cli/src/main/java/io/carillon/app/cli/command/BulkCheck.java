package io.carillon.app.cli.command;

import io.carillon.app.cli.bulk.BulkChunks;
import io.carillon.app.cli.bulk.BulkChunks.Chunk;
import io.carillon.app.cli.bulk.BulkFile;
import io.carillon.app.cli.json.Json;
import io.carillon.app.cli.output.ExitCode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Has every row checked by the API, which sends and keeps nothing. */
final class BulkCheck {
    private final Session session;
    private final Map<String, Object> common;
    private final BulkReport report;

    BulkCheck(Session session, Map<String, Object> common, BulkReport report) {
        this.session = session;
        this.common = common;
        this.report = report;
    }

    ExitCode check(BulkFile file, int batchSize) {
        BulkChunks chunks = new BulkChunks(batchSize, this::check);
        file.read(chunks);
        chunks.finish();
        return report.checked();
    }

    private void check(Chunk chunk) {
        Map<String, Object> body = new LinkedHashMap<>(common);
        body.put("recipients", BulkSending.recipients(chunk.rows()));
        Json answer = session.ask("/v1/batches/preview", Json.of(body));
        for (Json refused : answer.get("refused_recipients").items()) {
            report.noteRefusal(chunk.rows().get(refused.get("row").count()), refused);
        }
        report.noteAccepted(answer.get("accepted").count());
    }
}
