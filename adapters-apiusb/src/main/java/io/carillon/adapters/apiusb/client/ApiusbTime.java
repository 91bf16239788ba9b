package io.carillon.adapters.apiusb.client;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the provider's times: seconds since 1970, or {@code 2020-07-03 11:35:44} in the install's zone (contract apiusb §B6, §B7). */
final class ApiusbTime {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,13}(\\.[0-9]{1,9})?");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("y-M-d H:m[:s]");
    /** As seconds, it is after the year 5000: so it counts milliseconds. */
    private static final long MILLISECONDS_FROM = 100_000_000_000L;

    private ApiusbTime() {}

    static Optional<Instant> unix(String text) {
        if (!NUMBER.matcher(text.trim()).matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(text.trim().replaceFirst("\\..*$", ""));
        return number == 0
                ? Optional.empty()
                : Optional.of(
                        number < MILLISECONDS_FROM ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number));
    }

    /** A time with dashes or slashes, a T or a space between; in {@code zone} unless it has its own offset. */
    static Optional<Instant> parse(String text, ZoneId zone) {
        String plain = text.trim().replace('/', '-');
        Optional<Instant> unix = unix(plain);
        if (unix.isPresent() || plain.isEmpty()) {
            return unix;
        }
        try {
            return Optional.of(
                    plain.matches(".*T.*(Z|[+-][0-9]{2}:[0-9]{2})")
                            ? OffsetDateTime.parse(plain).toInstant()
                            : local(plain, zone));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant local(String text, ZoneId zone) {
        String plain = text.replaceFirst("[T ]+", " ").replaceFirst("\\.[0-9]+$", "");
        return LocalDateTime.parse(plain, LOCAL).atZone(zone).toInstant();
    }
}
