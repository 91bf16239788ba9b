package io.carillon.adapters.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns bytes into text: by byte order mark, by the XML declaration, by Content-Type, else UTF-8. The Chinese national charsets
 * are all read as their superset GB18030, and so is what claims to be UTF-8, is not, and would be valid GB18030; UTF-8 whose
 * surrogates were encoded one by one is mended. Bytes that fit nothing become replacement characters; it never throws.
 */
public final class WireText {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Set<String> CHINESE =
            Set.of("gb2312", "gbk", "gb18030", "cp936", "ms936", "gb_2312-80", "x-gbk");
    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\??xml[^>]{0,100}?encoding\\s*=\\s*[\"']?([A-Za-z0-9._-]+)");
    private static final Pattern PARAMETER = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([A-Za-z0-9._-]+)");
    private static final Pattern SURROGATES =
            Pattern.compile("\\xed[\\xa0-\\xaf][\\x80-\\xbf]\\xed[\\xb0-\\xbf][\\x80-\\xbf]");
    private static final int DECLARATION_WITHIN = 256;
    private static final int EXCERPT = 400;

    private WireText() {}

    /** The text without byte order mark and without white space at its ends. */
    public static String decode(byte[] body, Optional<String> contentType) {
        Charset charset = byMark(body)
                .or(() -> declared(body))
                .or(() -> named(contentType))
                .orElse(UTF_8);
        return trim(charset.equals(UTF_8) && !isValid(body, UTF_8) ? decodeNoUtf8(body) : new String(body, charset));
    }

    private static String decodeNoUtf8(byte[] body) {
        byte[] joined = withJoinedSurrogates(body);
        boolean mended = joined.length < body.length && isValid(joined, UTF_8);
        return mended ? new String(joined, UTF_8) : new String(body, isValid(body, GB18030) ? GB18030 : UTF_8);
    }

    /** Some systems write each half of a UTF-16 pair by itself (CESU-8): three bytes each instead of four together. */
    private static byte[] withJoinedSurrogates(byte[] body) {
        return SURROGATES
                .matcher(new String(body, ISO_8859_1))
                .replaceAll(pair -> new String(joined(pair.group()).getBytes(UTF_8), ISO_8859_1))
                .getBytes(ISO_8859_1);
    }

    private static String joined(String sixBytes) {
        char high = (char) (0xd800 | (sixBytes.charAt(1) & 0x0f) << 6 | (sixBytes.charAt(2) & 0x3f));
        char low = (char) (0xdc00 | (sixBytes.charAt(4) & 0x0f) << 6 | (sixBytes.charAt(5) & 0x3f));
        return String.valueOf(new char[] {high, low});
    }

    /** The beginning of a text on one line, for a complaint; {@link SecretRedactor#excerpt} for others. */
    static String excerpt(String text) {
        String line = text.substring(0, Math.min(text.length(), 4 * EXCERPT))
                .replaceAll("\\s+", " ")
                .trim();
        return line.length() <= EXCERPT ? line : line.substring(0, EXCERPT) + "…";
    }

    private static Optional<Charset> byMark(byte[] body) {
        if (body.length >= 2 && (body[0] & 0xff) == 0xff && (body[1] & 0xff) == 0xfe) {
            return Optional.of(UTF_16LE);
        }
        if (body.length >= 2 && (body[0] & 0xff) == 0xfe && (body[1] & 0xff) == 0xff) {
            return Optional.of(UTF_16BE);
        }
        boolean utf8 =
                body.length >= 3 && (body[0] & 0xff) == 0xef && (body[1] & 0xff) == 0xbb && (body[2] & 0xff) == 0xbf;
        return utf8 ? Optional.of(UTF_8) : Optional.empty();
    }

    private static Optional<Charset> declared(byte[] body) {
        return find(DECLARED, new String(body, 0, Math.min(body.length, DECLARATION_WITHIN), ISO_8859_1));
    }

    private static Optional<Charset> named(Optional<String> contentType) {
        return contentType.flatMap(type -> find(PARAMETER, type));
    }

    private static Optional<Charset> find(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? charset(found.group(1)) : Optional.empty();
    }

    private static Optional<Charset> charset(String name) {
        if (CHINESE.contains(name.toLowerCase(Locale.ROOT))) {
            return Optional.of(GB18030);
        }
        try {
            Charset charset = Charset.forName(name);
            // Bytes in which an ASCII declaration could be read are not UTF-16, whatever the declaration says.
            return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32")
                    ? Optional.empty()
                    : Optional.of(charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /** Whether the bytes are valid, or would be if the last character had not been cut off. */
    private static boolean isValid(byte[] body, Charset charset) {
        CharBuffer scratch = CharBuffer.allocate(4096);
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(body);
        while (true) {
            var result = decoder.decode(bytes, scratch, false);
            if (!result.isOverflow()) {
                return result.isUnderflow();
            }
            scratch.clear();
        }
    }

    private static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r') || c == '\ufeff';
    }
}
