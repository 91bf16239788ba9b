package io.carillon.adapters.afilnet.client;

import io.carillon.domain.message.Direction;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads flags and times in the spellings that the vendor may use; it documents none (contract afilnet §A4). */
final class AfilnetValues {
    private static final Pattern TIME = Pattern.compile("([0-9]{4})[-/]([0-9]{1,2})[-/]([0-9]{1,2})[Tt ]+"
            + "([0-9]{1,2}):([0-9]{1,2})(?::([0-9]{1,2})(?:[.,]([0-9]{1,9}))?)?\\s*(Z|z|[+-][0-9]{2}(?::?[0-9]{2})?)?");
    private static final Pattern EPOCH_SECONDS = Pattern.compile("[0-9]{9,11}");
    private static final Pattern EPOCH_MILLIS = Pattern.compile("[0-9]{12,14}");

    private AfilnetValues() {}

    /** {@code sent}, {@code issent}: 1 was sent by the account, 0 was received. */
    static Optional<Direction> direction(String flag) {
        return switch (flag.trim().toLowerCase(Locale.ROOT)) {
            case "1", "true", "yes" -> Optional.of(Direction.OUTBOUND);
            case "0", "false", "no" -> Optional.of(Direction.INBOUND);
            default -> Optional.empty();
        };
    }

    /** A date and time, in {@code zone} unless it has its own offset, or the seconds since 1970. */
    static Optional<Instant> time(String text, ZoneId zone) {
        if (EPOCH_SECONDS.matcher(text).matches()) {
            return Optional.of(Instant.ofEpochSecond(Long.parseLong(text)));
        }
        if (EPOCH_MILLIS.matcher(text).matches()) {
            return Optional.of(Instant.ofEpochMilli(Long.parseLong(text)));
        }
        Matcher found = TIME.matcher(text.trim());
        try {
            return found.matches() ? Optional.of(instant(found, zone)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant instant(Matcher found, ZoneId zone) {
        LocalDateTime local = LocalDateTime.of(
                        number(found, 1),
                        number(found, 2),
                        number(found, 3),
                        number(found, 4),
                        number(found, 5),
                        number(found, 6))
                .withNano(nanos(found.group(7)));
        String offset = found.group(8);
        ZoneId where = offset == null ? zone : ZoneOffset.of(offset.toUpperCase(Locale.ROOT));
        return local.atZone(where).toInstant();
    }

    private static int number(Matcher found, int group) {
        return found.group(group) == null ? 0 : Integer.parseInt(found.group(group));
    }

    private static int nanos(String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "000000000").substring(0, 9));
    }
}
