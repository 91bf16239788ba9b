package io.carillon.application.retention;

import io.carillon.ports.store.Retention.Bounds;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long things are kept that nothing depends on any more; empty is for ever. Messages, conversations and people are not
 * among them.
 *
 * @param log the history of messages and the events
 * @param rawIntake what providers handed out, once it was entered
 * @param exchanges what went over the wire in calls of unclear outcome
 */
public record RetentionSettings(Optional<Duration> log, Optional<Duration> rawIntake, Optional<Duration> exchanges) {
    public static final RetentionSettings DEFAULT = new RetentionSettings(
            Optional.of(Duration.ofDays(365)), Optional.of(Duration.ofDays(30)), Optional.of(Duration.ofDays(30)));

    Bounds bounds(Instant now) {
        return new Bounds(log.map(now::minus), rawIntake.map(now::minus), exchanges.map(now::minus));
    }
}
