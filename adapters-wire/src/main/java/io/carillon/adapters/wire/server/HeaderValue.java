package io.carillon.adapters.wire.server;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A header value with parameters, as in {@code form-data; name="a"}.
 *
 * @param value what stands before the first semicolon, in lower case
 * @param parameters the first of each name counts
 */
record HeaderValue(String value, Map<String, String> parameters) {
    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*([^=;\\s\"]+)\\s*=\\s*(?:\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"|([^;\"]*+))");

    /** The expression needs stack for each escape. */
    private static final int LONGEST = 2000;

    static HeaderValue parse(String whole) {
        String text = whole.substring(0, Math.min(whole.length(), LONGEST));
        int semicolon = text.indexOf(';');
        String value = semicolon < 0 ? text : text.substring(0, semicolon);
        Map<String, String> parameters = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Matcher matcher = PARAMETER.matcher(text);
        while (matcher.find()) {
            String quoted = matcher.group(2);
            String plain = quoted == null ? matcher.group(3).strip() : quoted.replaceAll("\\\\([\"\\\\])", "$1");
            parameters.putIfAbsent(matcher.group(1), plain);
        }
        return new HeaderValue(value.strip().toLowerCase(Locale.ROOT), parameters);
    }

    boolean is(String wanted) {
        return value.equals(wanted);
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }
}
