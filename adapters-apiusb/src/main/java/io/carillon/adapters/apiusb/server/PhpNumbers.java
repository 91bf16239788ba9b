package io.carillon.adapters.apiusb.server;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers between texts, the way PHP converts them. */
final class PhpNumbers {
    private static final Pattern NUMBER =
            Pattern.compile("^[ \\t\\n\\r\\x0b\\f]*([+-]?\\d+)(\\.\\d*)?([eE][+-]?\\d+)?");
    /** Any whole number of so many digits and its sign fits a long. */
    private static final int SURE_TO_FIT = 18;

    private static final double LARGEST_PLAIN = 1e15;

    private PhpNumbers() {}

    /** The number at the beginning of a text; 0 when there is none; the ends of the range when it is too large. */
    static long intval(String text) {
        Matcher number = NUMBER.matcher(text);
        if (!number.find()) {
            return 0;
        }
        boolean whole = number.group(3) == null;
        return whole && number.group(1).length() <= SURE_TO_FIT
                ? Long.parseLong(number.group(1))
                : (long) Double.parseDouble(number.group().strip());
    }

    /** A fraction as a text: 1.0 is {@code 1}. */
    static String text(double number) {
        boolean plain = number == Math.rint(number) && Math.abs(number) < LARGEST_PLAIN;
        return plain ? Long.toString((long) number) : Double.toString(number);
    }
}
