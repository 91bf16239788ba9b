package io.carillon.adapters.sms.client;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes of a piece of XML the text it stands for, as a parser would, but with patience: what is wrong stands for itself. */
final class SmsText {
    private static final String SECTION = "<![CDATA[";
    private static final String SECTION_END = "]]>";
    private static final Pattern REFERENCE =
            Pattern.compile("&(?:(amp|lt|gt|quot|apos)|#([0-9]{1,9})|#[xX]([0-9a-fA-F]{1,7}));");

    private SmsText() {}

    /** Line ends become line feeds, sections lose their brackets, references are decoded once. */
    static String plain(String xml) {
        String text = xml.replace("\r\n", "\n").replace('\r', '\n');
        StringBuilder plain = new StringBuilder(text.length());
        int from = 0;
        int open = text.indexOf(SECTION);
        int end = open < 0 ? -1 : text.indexOf(SECTION_END, open);
        while (end >= 0) {
            decode(text.substring(from, open), plain);
            plain.append(text, open + SECTION.length(), end);
            from = end + SECTION_END.length();
            open = text.indexOf(SECTION, from);
            end = open < 0 ? -1 : text.indexOf(SECTION_END, open);
        }
        decode(text.substring(from), plain);
        return plain.toString();
    }

    private static void decode(String text, StringBuilder plain) {
        Matcher found = REFERENCE.matcher(text);
        int from = 0;
        while (found.find(from)) {
            plain.append(text, from, found.start());
            from = found.end();
            int code = code(found);
            if (Character.isValidCodePoint(code) && code != 0 && !isSurrogate(code)) {
                plain.appendCodePoint(code);
            } else {
                from = pair(found, code, plain);
            }
        }
        plain.append(text, from, text.length());
    }

    /** Some vendors write a character beyond the first plane as two references; a half alone is no character. Returns where to go on. */
    private static int pair(Matcher found, int high, StringBuilder plain) {
        String first = found.group();
        int end = found.end();
        boolean follows = isSurrogate(high) && found.find() && found.start() == end;
        if (follows && Character.isHighSurrogate((char) high)) {
            int low = code(found);
            if (isSurrogate(low) && Character.isLowSurrogate((char) low)) {
                plain.append((char) high).append((char) low);
                return found.end();
            }
        }
        plain.append(first);
        return end;
    }

    private static int code(Matcher reference) {
        if (reference.group(2) != null) {
            return Integer.parseInt(reference.group(2));
        }
        if (reference.group(3) != null) {
            return Integer.parseInt(reference.group(3), 16);
        }
        return switch (reference.group(1)) {
            case "amp" -> '&';
            case "lt" -> '<';
            case "gt" -> '>';
            case "quot" -> '"';
            default -> '\'';
        };
    }

    private static boolean isSurrogate(int code) {
        return code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
    }
}
