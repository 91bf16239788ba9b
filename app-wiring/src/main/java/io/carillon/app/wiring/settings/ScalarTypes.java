package io.carillon.app.wiring.settings;

import io.carillon.ports.provider.Secret;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The single values that settings are made of: how each is read and what it is called. */
final class ScalarTypes {

    private record Reading(String description, Object absent, Function<String, Object> read) {}

    private static final Map<Class<?>, Reading> READINGS = new LinkedHashMap<>();

    static {
        READINGS.put(String.class, new Reading("a text", null, text -> text));
        READINGS.put(Secret.class, new Reading("a text", null, Secret::of));
        READINGS.put(URI.class, new Reading("a URL", null, URI::create));
        READINGS.put(Duration.class, new Reading("an ISO-8601 duration such as PT15S", null, Duration::parse));
        READINGS.put(ZoneId.class, new Reading("a time zone such as Asia/Shanghai", null, ZoneId::of));
        READINGS.put(LocalTime.class, new Reading("a time of day such as 21:00", null, LocalTime::parse));
        READINGS.put(BigDecimal.class, new Reading("a number", null, BigDecimal::new));
        READINGS.put(Integer.class, new Reading("a whole number", null, Integer::valueOf));
        READINGS.put(Long.class, new Reading("a whole number", null, Long::valueOf));
        READINGS.put(Double.class, new Reading("a number", null, ScalarTypes::number));
        READINGS.put(Boolean.class, new Reading("true or false", null, ScalarTypes::truth));
        READINGS.put(int.class, new Reading("a whole number", 0, Integer::valueOf));
        READINGS.put(long.class, new Reading("a whole number", 0L, Long::valueOf));
        READINGS.put(double.class, new Reading("a number", 0.0, ScalarTypes::number));
        READINGS.put(boolean.class, new Reading("true or false", false, ScalarTypes::truth));
    }

    private ScalarTypes() {}

    static Object absent(Class<?> type) {
        Reading reading = READINGS.get(type);
        return reading == null ? null : reading.absent();
    }

    static String description(Class<?> type) {
        return type.isEnum()
                ? "one of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(ScalarTypes::word)
                                .collect(Collectors.joining(", "))
                : reading(type).description();
    }

    /** The value; empty when the text is not one. */
    static Optional<Object> convert(Class<?> type, String text) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(Object.class::cast)
                    .filter(constant -> word(constant).equalsIgnoreCase(text))
                    .findFirst();
        }
        try {
            return Optional.of(reading(type).read().apply(text));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Reading reading(Class<?> type) {
        Reading reading = READINGS.get(type);
        if (reading == null) {
            throw new IllegalStateException(type.getName() + " cannot be a setting");
        }
        return reading;
    }

    private static String word(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
    }

    private static Object number(String text) {
        double value = Double.parseDouble(text);
        if (!Double.isFinite(value)) {
            throw new NumberFormatException();
        }
        return value;
    }

    private static Object truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        };
    }
}
