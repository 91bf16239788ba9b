package io.carillon.adapters.sms.server;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/** Character data for XML 1.0. */
final class XmlText {
    private XmlText() {}

    /** Markup is escaped; characters that XML cannot carry at all become a question mark. */
    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> append(out, character));
        return out.toString();
    }

    /** A document in which characters that the charset lacks are written as references, as XML writers do. */
    static String within(Charset charset, String document) {
        CharsetEncoder encoder = charset.newEncoder();
        if (encoder.canEncode(document)) {
            return document;
        }
        StringBuilder out = new StringBuilder(document.length() + 16);
        document.codePoints().forEach(character -> {
            String text = Character.toString(character);
            out.append(encoder.canEncode(text) ? text : "&#" + character + ";");
        });
        return out.toString();
    }

    private static void append(StringBuilder out, int character) {
        switch (character) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '\r' -> out.append("&#13;");
            default -> out.appendCodePoint(allowed(character) ? character : '?');
        }
    }

    private static boolean allowed(int character) {
        return character == '\t'
                || character == '\n'
                || (character >= 0x20 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
    }
}
