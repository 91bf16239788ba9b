package io.carillon.app.cli.durability;

import io.carillon.app.cli.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A page of reports or replies that a provider gave away once.
 *
 * @param at when it was given
 * @param nextAt when the next one was asked for; null when none was
 */
record HandedOut(String api, Instant at, Instant nextAt, List<String> faults, List<Row> rows) {
    static final String REPORTS = "status";
    static final String REPLIES = "upstream";

    /** Faults after which the caller has the rows all the same. */
    private static final Set<String> HARMLESS = Set.of("duplicate", "reorder", "delay", "gbk");

    /** Clocks tick. */
    private static final long SLACK_MILLIS = 50;

    /** A provider may answer a request whose sender is gone; whoever comes after it needs longer to start and ask. */
    private static final long LATE_MILLIS = 1000;

    record Row(String mobile, String taskId, String text) {}

    static HandedOut of(Json page) {
        return new HandedOut(
                page.get("api").orEmpty(),
                Instant.parse(page.get("at").orEmpty()),
                page.get("next_at").text().map(Instant::parse).orElse(null),
                page.get("faults").items().stream().map(Json::orEmpty).toList(),
                page.get("rows").items().stream().map(HandedOut::row).toList());
    }

    private static Row row(Json row) {
        return new Row(
                row.get("mobile").orEmpty(),
                row.get("task_id").orEmpty(),
                row.get("text").orEmpty());
    }

    /** Whether a kill fell between giving it away and the next request, so that it may never have reached a disk. */
    boolean isInWindow(List<ServedApp.Outage> kills) {
        return kills.stream()
                .anyMatch(kill -> !kill.goneAt().plusMillis(LATE_MILLIS).isBefore(at)
                        && (nextAt == null || !nextAt.plusMillis(SLACK_MILLIS).isBefore(kill.killedAt())));
    }

    /** Whether a fault of the script may have kept it from the caller. */
    boolean isSpoilt() {
        return !HARMLESS.containsAll(faults);
    }
}
