package io.carillon.app.cli.command;

import static io.carillon.app.cli.client.ApiClient.segment;

import io.carillon.app.cli.json.Json;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Watches what was sent until it is settled, or waits for something that will not come in time, or patience ends. */
final class Settling {
    private static final Set<String> AWAITING_REPORT = Set.of("accepted", "sent");
    private static final long FIRST_MILLIS = 40;
    private static final long LONGEST_MILLIS = 800;

    private final Session session;
    private final Clock clock;
    private final Instant deadline;

    Settling(Session session, Clock clock, Duration patience) {
        this.session = session;
        this.clock = clock;
        this.deadline = clock.instant().plus(patience);
    }

    /** The message as it is at the end. */
    Json message(Json taken) {
        return watch("/v1/messages/" + segment(taken.get("id").orEmpty()), taken, this::isOver);
    }

    /** The batch as it is at the end: with reports for those who get them, as far as they come in time. */
    Json batch(Json taken) {
        if (!clock.instant().isBefore(deadline)) {
            return taken;
        }
        Json channel =
                session.get("/v1/channels/" + segment(taken.get("channel").orEmpty()));
        boolean reports = channel.get("capabilities").get("reports").isTrue();
        return watch(
                "/v1/batches/" + segment(taken.get("id").orEmpty()),
                taken,
                batch -> isHandedOver(batch) && !(reports && hasAny(batch, AWAITING_REPORT)));
    }

    private Json watch(String path, Json first, Predicate<Json> over) {
        Json seen = first;
        long pause = FIRST_MILLIS;
        while (!over.test(seen) && clock.instant().isBefore(deadline) && Pause.forMillis(pause)) {
            seen = session.get(path);
            pause = Math.min(LONGEST_MILLIS, pause * 2);
        }
        return seen;
    }

    private boolean isOver(Json message) {
        return message.get("final").isTrue()
                || message.get("status").orEmpty().equals("held") && !goesOn(message)
                || message.get("status").orEmpty().equals("scheduled") && isDueAfterDeadline(message);
    }

    /** Whether it goes on to another channel in time, if nothing becomes of it on this one. */
    private boolean goesOn(Json message) {
        return isBeforeDeadline(message.get("fallback_at"));
    }

    private boolean isDueAfterDeadline(Json message) {
        return at(message.get("send_at")).filter(deadline::isBefore).isPresent();
    }

    private boolean isBeforeDeadline(Json time) {
        return at(time).filter(deadline::isAfter).isPresent();
    }

    private static Optional<Instant> at(Json time) {
        try {
            return time.text().map(Instant::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Whether nothing of the batch is in our hands any more, also not what has no status yet. */
    static boolean isHandedOver(Json batch) {
        int counted = batch.get("counts").members().values().stream()
                .mapToInt(Json::count)
                .sum();
        return counted >= batch.get("accepted").count()
                && batch.get("counts").members().entrySet().stream()
                        .noneMatch(e -> e.getValue().count() > 0 && Sent.isOurs(e.getKey()));
    }

    private static boolean hasAny(Json batch, Set<String> statuses) {
        return statuses.stream()
                .anyMatch(status -> batch.get("counts").get(status).count() > 0);
    }
}
