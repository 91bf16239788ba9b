package io.carillon.adapters.sms.client;

import io.carillon.domain.message.ProviderReference;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the family's numbers, references and times as live systems write them (contract sms §B8). */
final class SmsValues {
    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1,18}(\\.[0-9]{1,9})?");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,18}");
    private static final Pattern TIME = Pattern.compile("([0-9]{4})[-/]([0-9]{1,2})[-/]([0-9]{1,2})[T ]+"
            + "([0-9]{1,2}):([0-9]{1,2})(?::([0-9]{1,2})(?:\\.[0-9]+)?)?\\s*(Z|[+-][0-9]{2}:?[0-9]{2})?");

    private SmsValues() {}

    static Optional<BigDecimal> decimal(String text) {
        return DECIMAL.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    static OptionalLong count(String text) {
        return COUNT.matcher(text).matches() ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    /** A task's id; zero, whatever its length, stands for none. */
    static Optional<ProviderReference> reference(String text) {
        boolean none = text.isBlank() || text.matches("0+") || text.length() > 256;
        return none ? Optional.empty() : Optional.of(new ProviderReference(text));
    }

    /** A time with dashes or slashes, padded or not, a T or spaces between; in {@code zone} unless it has its own offset. */
    static Optional<Instant> time(String text, ZoneId zone) {
        Matcher found = TIME.matcher(text.trim());
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            LocalDateTime local = LocalDateTime.of(
                    number(found, 1),
                    number(found, 2),
                    number(found, 3),
                    number(found, 4),
                    number(found, 5),
                    number(found, 6));
            ZoneId where = found.group(7) == null ? zone : ZoneOffset.of(found.group(7));
            return Optional.of(local.atZone(where).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher found, int group) {
        return found.group(group) == null ? 0 : Integer.parseInt(found.group(group));
    }
}
