package io.carillon.app.cli.command;

import io.carillon.app.cli.bulk.BulkJournal.Done;
import io.carillon.app.cli.client.ApiClient;
import io.carillon.app.cli.json.Json;
import io.carillon.app.cli.output.ExitCode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Watches the batches until all are final, nothing moves any more, or patience ends. */
final class BulkWaiting {
    private static final Duration STANDSTILL = Duration.ofMinutes(5);
    private static final Set<String> STILL = Set.of("held", "scheduled");
    private static final long FIRST_MILLIS = 100;
    private static final long LONGEST_MILLIS = 2_000;

    private final Persistent session;
    private final Map<String, Json> batches = new LinkedHashMap<>();
    private final BulkReport report;

    BulkWaiting(Persistent session, Map<Integer, Done> done, BulkReport report) {
        this.session = session;
        this.report = report;
        done.values().forEach(d -> d.batch().ifPresent(id -> batches.put(id, Json.ABSENT)));
    }

    ExitCode await(Optional<Duration> patience) {
        if (patience.filter(Duration::isZero).isPresent()) {
            return report.sent(batches, Map.of(), false);
        }
        long begin = System.nanoTime();
        long moved = begin;
        long pause = FIRST_MILLIS;
        Map<String, Integer> counts = look();
        boolean over = isOver(counts);
        while (!over
                && elapsed(begin).compareTo(patience.orElse(Duration.ofDays(365))) < 0
                && (patience.isPresent() || elapsed(moved).compareTo(STANDSTILL) < 0)
                && Pause.forMillis(pause)) {
            Map<String, Integer> now = look();
            boolean same = now.equals(counts);
            moved = same ? moved : System.nanoTime();
            pause = same ? Math.min(LONGEST_MILLIS, pause * 2) : FIRST_MILLIS;
            counts = now;
            over = isOver(counts);
        }
        return report.sent(batches, counts, true);
    }

    private static Duration elapsed(long since) {
        return Duration.ofNanos(System.nanoTime() - since);
    }

    private Map<String, Integer> look() {
        Map<String, Integer> counts = new TreeMap<>();
        batches.replaceAll(
                (id, seen) -> seen.get("final").isTrue() ? seen : session.get("/v1/batches/" + ApiClient.segment(id)));
        for (Json batch : batches.values()) {
            batch.get("counts").members().forEach((status, n) -> counts.merge(status, n.count(), Integer::sum));
        }
        report.show(counts);
        return counts;
    }

    /** Also when all that is not final waits for somebody to release it, or for its time. */
    private boolean isOver(Map<String, Integer> counts) {
        boolean moving = counts.entrySet().stream()
                .anyMatch(e -> e.getValue() > 0
                        && Set.of("queued", "accepted", "sent", "unknown").contains(e.getKey()));
        boolean still = counts.entrySet().stream().anyMatch(e -> e.getValue() > 0 && STILL.contains(e.getKey()));
        return batches.values().stream().allMatch(b -> b.get("final").isTrue()) || still && !moving;
    }
}
