package io.carillon.app.cli.durability;

import io.carillon.app.cli.json.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Messages that wait behind a provider that refuses, while all the rest goes on. */
final class Backlog {
    private static final int BATCH = 10_000;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final List<String> batches = new ArrayList<>();
    private int accepted;

    /** Asks for them and waits until they are all made. */
    void fill(Asking asking, int messages) {
        for (int first = 0; first < messages; first += BATCH) {
            List<String> to = IntStream.range(first, Math.min(messages, first + BATCH))
                    .mapToObj(number -> Channels.address(Channels.BACKLOG, number))
                    .toList();
            var body = Map.of(
                    "channel",
                    Channels.BACKLOG,
                    "recipients",
                    to,
                    "content",
                    Map.of("type", "text", "text", "It waits."),
                    "on_unknown",
                    "at_least_once");
            Json batch = asking.post("/v1/batches", body, "backlog-" + first);
            batches.add(batch.get("id").orEmpty());
            accepted += batch.get("accepted").count();
        }
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (waiting(asking) < accepted * 99L / 100 && System.nanoTime() < deadline) {
            Pauses.millis(200);
        }
    }

    private static int waiting(Asking asking) {
        return asking.get("/v1/channels/" + Channels.BACKLOG, Map.of())
                .get("waiting")
                .count();
    }

    /** Whether every one of them still is something, and nothing that would need the provider. */
    List<Violation> judge(Asking asking) {
        List<Violation> violations = new ArrayList<>();
        for (String id : batches) {
            Json batch = asking.get("/v1/batches/" + id, Map.of());
            Map<String, Json> counts = batch.get("counts").members();
            int sum = counts.values().stream().mapToInt(Json::count).sum();
            if (sum != batch.get("accepted").count()) {
                violations.add(new Violation(
                        "lost", id, "accepted " + batch.get("accepted").count() + ", there are " + sum));
            }
            counts.forEach((status, count) -> {
                if (count.count() > 0 && !List.of("queued", "unknown", "held").contains(status)) {
                    violations.add(new Violation(
                            "claimed", id, count.count() + " are " + status + " at a provider that takes nothing"));
                }
            });
        }
        return violations;
    }

    int size() {
        return accepted;
    }
}
