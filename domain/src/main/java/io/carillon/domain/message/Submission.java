package io.carillon.domain.message;

import java.time.Instant;
import java.util.Optional;

/**
 * What was asked in one request, shared by all messages that it made.
 *
 * @param sendAt when it shall be sent, by us or, where the options say so, by the provider
 * @param expiresAt after which it shall no longer be sent
 */
public record Submission(
        Content content,
        Options options,
        Lane lane,
        UnknownPolicy onUnknown,
        Optional<Instant> sendAt,
        Instant expiresAt) {

    /** Our own option of a message that goes out whatever the hour, such as a one-time code; no provider is told of it. */
    public static final String IGNORE_QUIET_HOURS = "ignore_quiet_hours";

    public boolean ignoresQuietHours() {
        return options.isOn(IGNORE_QUIET_HOURS);
    }

    /** What the provider is told. */
    public Options providerOptions() {
        return options.without(IGNORE_QUIET_HOURS);
    }

    /** Whether the provider keeps the message until its time, so that we hand it over at once. */
    public boolean scheduledByProvider() {
        return options.get("schedule").filter("provider"::equals).isPresent();
    }

    /** When we may hand it to the provider, for something accepted at {@code now}. */
    public Instant dueAt(Instant now) {
        return scheduledByProvider() ? now : sendAt.filter(now::isBefore).orElse(now);
    }

    /** The same with another end of its time. */
    public Submission expiringAt(Instant when) {
        return new Submission(content, options, lane, onUnknown, sendAt, when);
    }
}
