package io.carillon.app.cli.output;

import java.util.ArrayList;
import java.util.List;

/** Texts in a terminal's columns, of which an ideograph or a picture takes two. */
public final class Columns {
    private static final int JOINER = 0x200D;
    private static final String CUT = "\u2026";

    /** First and last of each range that takes two columns: East Asian Wide and Full-width, and emoji shown as pictures. */
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x231A, 0x231B, 0x23E9, 0x23EC, 0x23F0, 0x23F0, 0x23F3, 0x23F3, 0x25FD, 0x25FE, 0x2614, 0x2615,
        0x2648, 0x2653, 0x267F, 0x267F, 0x2693, 0x2693, 0x26A1, 0x26A1, 0x26AA, 0x26AB, 0x26BD, 0x26BE, 0x26C4, 0x26C5,
        0x26CE, 0x26CE, 0x26D4, 0x26D4, 0x26EA, 0x26EA, 0x26F2, 0x26F3, 0x26F5, 0x26F5, 0x26FA, 0x26FA, 0x26FD, 0x26FD,
        0x2705, 0x2705, 0x270A, 0x270B, 0x2728, 0x2728, 0x274C, 0x274C, 0x274E, 0x274E, 0x2753, 0x2755, 0x2757, 0x2757,
        0x2795, 0x2797, 0x27B0, 0x27B0, 0x27BF, 0x27BF, 0x2B1B, 0x2B1C, 0x2B50, 0x2B50, 0x2B55, 0x2B55, 0x2E80, 0xA4CF,
        0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE30, 0xFE6F, 0xFF00, 0xFF60, 0xFFE0, 0xFFE6, 0x1F300, 0x1F64F, 0x1F680,
        0x1F6FF, 0x1F7E0, 0x1F7EB, 0x1F900, 0x1FAFF, 0x20000, 0x3FFFD
    };

    private Columns() {}

    /** How many columns a terminal gives to {@code text}. */
    public static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    /** {@code text} in at most {@code most} columns, at least 1; where it does not fit an ellipsis ends it. */
    public static String cut(String text, int most) {
        return width(text) <= most ? text : text.substring(0, fitting(text, 0, most - 1)) + CUT;
    }

    /** {@code text} in exactly that many columns: cut, or with blanks behind it. */
    public static String fill(String text, int columns) {
        String cut = cut(text, columns);
        return cut + " ".repeat(columns - width(cut));
    }

    /** The lines of {@code text}, none wider than {@code most} (2 or more), broken at blanks where there are any. */
    public static List<String> wrap(String text, int most) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int end = fitting(text, from, most);
            int blank = text.lastIndexOf(' ', end);
            if (end < text.length() && blank > from) {
                lines.add(text.substring(from, blank));
                from = blank + 1;
            } else {
                lines.add(text.substring(from, end));
                from = end;
            }
        }
        return lines.isEmpty() ? List.of("") : lines;
    }

    /** Where the longest part that begins at {@code from} and fits ends; a mark stays with what it belongs to. */
    private static int fitting(String text, int from, int most) {
        int end = from;
        int used = 0;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            used += width(c);
            if (used > most) {
                return end;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    private static int width(int c) {
        if (c == JOINER || Character.getType(c) == Character.NON_SPACING_MARK) {
            return 0;
        }
        for (int range = 0; range < WIDE.length; range += 2) {
            if (c >= WIDE[range] && c <= WIDE[range + 1]) {
                return 2;
            }
        }
        return 1;
    }
}
