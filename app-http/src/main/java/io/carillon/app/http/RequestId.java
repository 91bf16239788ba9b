package io.carillon.app.http;

import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** Names a request in answers and logs. A caller may choose it. */
public final class RequestId {
    public static final String HEADER = "Request-Id";
    public static final String ATTRIBUTE = "carillon.request-id";

    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    private RequestId() {}

    /** The caller's own if it is harmless, else a new one. */
    static String of(String given) {
        return given != null && SANE.matcher(given).matches() ? given : next();
    }

    private static String next() {
        return "req_" + Long.toUnsignedString(ThreadLocalRandom.current().nextLong(), 36);
    }
}
