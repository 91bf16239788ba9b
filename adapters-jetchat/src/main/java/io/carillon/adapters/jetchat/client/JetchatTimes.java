package io.carillon.adapters.jetchat.client;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as the vendor writes them (contract jetchat §A5). @param zone of those without an offset */
record JetchatTimes(ZoneId zone) {
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final Pattern TIME =
            Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})[Tt ]+([0-9]{2}:[0-9]{2})(:[0-9]{2})?"
                    + "(?:[.,]([0-9]{1,9}))?\\s*(Z|z|[+-][0-9]{2}(?::?[0-9]{2})?)?");
    private static final Pattern EPOCH_SECONDS = Pattern.compile("[0-9]{9,11}");
    private static final Pattern EPOCH_MILLIS = Pattern.compile("[0-9]{12,14}");

    /** {@code 2020-11-27 17:50:45}, ISO 8601, or the seconds or milliseconds since 1970. */
    Optional<Instant> read(String text) {
        String plain = text.strip();
        if (EPOCH_SECONDS.matcher(plain).matches()) {
            return Optional.of(Instant.ofEpochSecond(Long.parseLong(plain)));
        }
        if (EPOCH_MILLIS.matcher(plain).matches()) {
            return Optional.of(Instant.ofEpochMilli(Long.parseLong(plain)));
        }
        Matcher found = TIME.matcher(plain);
        try {
            return found.matches() ? Optional.of(instant(found)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    String write(Instant time) {
        return WRITTEN.format(time.atZone(zone));
    }

    private Instant instant(Matcher found) {
        String seconds = found.group(3) == null ? ":00" : found.group(3);
        String fraction = found.group(4) == null ? "" : "." + found.group(4);
        LocalDateTime local = LocalDateTime.parse(found.group(1) + "T" + found.group(2) + seconds + fraction);
        String offset = found.group(5);
        ZoneId where = offset == null ? zone : ZoneOffset.of(offset.toUpperCase(Locale.ROOT));
        return local.atZone(where).toInstant();
    }
}
