package io.carillon.app.http.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/** Points in time on the wire: RFC 3339, any offset on the way in, UTC with {@code Z} on the way out. */
public final class Times {
    static final String DEMAND = "must be a time with an offset such as 2026-11-01T12:00:00Z, from 1970 to 9999";

    private static final Pattern FORM =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?([Zz]|[+-]\\d\\d:\\d\\d)");

    private Times() {}

    /** Reads a time; empty when it is none. Finer than microseconds is cut off, because nothing keeps it. */
    public static Optional<Instant> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            Instant time = OffsetDateTime.parse(text.toUpperCase(java.util.Locale.ROOT))
                    .toInstant();
            return time.isBefore(Instant.EPOCH) ? Optional.empty() : Optional.of(time.truncatedTo(ChronoUnit.MICROS));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
