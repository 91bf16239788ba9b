package io.carillon.domain.id;

import java.util.OptionalLong;

/**
 * The text form of ids: a prefix such as {@code msg_} and thirteen characters of Crockford base 32, lower case, that hold
 * a non-negative 63-bit number. Text order equals number order, so ids sort by the time they were made.
 */
public final class PublicId {
    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 13;

    private PublicId() {}

    /** Renders {@code value}, which must not be negative, behind {@code prefix}. */
    public static String format(String prefix, long value) {
        if (value < 0) {
            throw new IllegalArgumentException("an id is never negative");
        }
        char[] text = new char[LENGTH];
        for (int i = LENGTH - 1; i >= 0; i--) {
            text[i] = DIGITS.charAt((int) (value & 31));
            value >>>= 5;
        }
        return prefix + new String(text);
    }

    /** Reads what {@link #format} wrote; empty when {@code text} is anything else. Only the exact form is accepted. */
    public static OptionalLong parse(String prefix, String text) {
        if (text == null || text.length() != prefix.length() + LENGTH || !text.startsWith(prefix)) {
            return OptionalLong.empty();
        }
        long value = 0;
        for (int i = prefix.length(); i < text.length(); i++) {
            int digit = DIGITS.indexOf(text.charAt(i));
            if (digit < 0 || value > (Long.MAX_VALUE >> 5)) {
                return OptionalLong.empty();
            }
            value = (value << 5) | digit;
        }
        return OptionalLong.of(value);
    }
}
