package io.carillon.app.cli.bulk;

import java.nio.file.Path;
import java.util.List;

/**
 * What is sent to whom: the same job again means the same recipients and the same content through the same channel.
 *
 * @param server where to; not part of the keys, for a server may have several names
 * @param settings everything else that shapes the requests, which must be the same when a job goes on
 */
public record BulkJob(String server, List<String> identity, String settings) {

    /** @param run empty, or what tells a deliberate repetition from the first time */
    public String key(String run, int chunk) {
        return "csv-" + Sha256.of(identity) + (run.isEmpty() ? "" : "-" + run) + "-" + chunk;
    }

    public Path journalBeside(Path csv) {
        String mark = Sha256.of(List.of(server, Sha256.of(identity))).substring(0, 10);
        return csv.resolveSibling(csv.getFileName() + "." + mark + ".sent");
    }
}
