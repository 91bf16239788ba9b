package io.carillon.app.cli.command;

import static io.carillon.app.cli.client.ApiClient.segment;

import io.carillon.app.cli.json.Json;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.function.Predicate;

/** Watches what was sent until it is settled, or waits for something that will not come in time, or patience ends. */
final class Settling {
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

    /** The batch as it is at the end. */
    Json batch(Json taken) {
        return watch("/v1/batches/" + segment(taken.get("id").orEmpty()), taken, Settling::isBatchOver);
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
                || message.get("status").orEmpty().equals("held")
                || message.get("status").orEmpty().equals("scheduled") && isDueAfterDeadline(message);
    }

    private boolean isDueAfterDeadline(Json message) {
        try {
            return message.get("send_at").text().map(Instant::parse).filter(deadline::isBefore).isPresent();
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** Counts cannot tell whether a report will follow an {@code accepted}, so only what is still ours is waited for. */
    static boolean isBatchOver(Json batch) {
        Json counts = batch.get("counts");
        int handedOver = counts.members().entrySet().stream()
                .filter(e -> !Sent.isOurs(e.getKey()))
                .mapToInt(e -> e.getValue().count())
                .sum();
        return handedOver >= batch.get("accepted").count();
    }
}
