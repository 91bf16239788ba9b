package io.carillon.app.cli.command;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A point in time as a user writes it: RFC 3339, passed on as it is, or a distance from now such as {@code +10m} or {@code -1h}.
 *
 * @param text what the user wrote, when it is no distance
 */
record Moment(String text, Optional<Duration> distance) {

    static Moment parse(String text) {
        if (text.startsWith("+")) {
            return new Moment(text, Optional.of(Span.parse(text.substring(1))));
        }
        return text.startsWith("-")
                ? new Moment(text, Optional.of(Span.parse(text.substring(1)).negated()))
                : new Moment(text, Optional.empty());
    }

    /** The text for the API. */
    String at(Clock clock) {
        return distance.map(d -> clock.instant().plus(d).truncatedTo(ChronoUnit.MILLIS).toString()).orElse(text);
    }
}
