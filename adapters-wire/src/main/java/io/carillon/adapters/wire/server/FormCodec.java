package io.carillon.adapters.wire.server;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads {@code application/x-www-form-urlencoded} as lenient servers do: a stray percent sign stands for itself, raw bytes
 * outside ASCII are taken as they are, a name without an equals sign has an empty value.
 */
public final class FormCodec {
    private FormCodec() {}

    /** Names are found whatever their case; values keep their order. Never throws. */
    public static Map<String, List<String>> decode(byte[] body, Charset charset) {
        Map<String, List<String>> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        int start = 0;
        for (int at = 0; at <= body.length; at++) {
            if (at == body.length || body[at] == '&') {
                if (at > start) {
                    put(values, body, new Range(start, at), charset);
                }
                start = at + 1;
            }
        }
        return Collections.unmodifiableMap(values);
    }

    /** Reads the part of a URL behind the question mark. */
    public static Map<String, List<String>> decode(String query, Charset charset) {
        return decode(query.getBytes(StandardCharsets.UTF_8), charset);
    }

    private record Range(int from, int to) {}

    private static void put(Map<String, List<String>> values, byte[] body, Range pair, Charset charset) {
        int equals = pair.from();
        while (equals < pair.to() && body[equals] != '=') {
            equals++;
        }
        String name = text(body, new Range(pair.from(), equals), charset);
        String value = text(body, new Range(Math.min(equals + 1, pair.to()), pair.to()), charset);
        values.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
    }

    private static String text(byte[] body, Range range, Charset charset) {
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(range.to() - range.from());
        for (int at = range.from(); at < range.to(); at++) {
            int escaped = body[at] == '%' && at + 2 < range.to() ? hex(body[at + 1], body[at + 2]) : -1;
            if (escaped >= 0) {
                decoded.write(escaped);
                at += 2;
            } else {
                decoded.write(body[at] == '+' ? ' ' : body[at]);
            }
        }
        return decoded.toString(charset);
    }

    /** The byte of two hexadecimal digits, or -1 when they are not. */
    private static int hex(byte high, byte low) {
        int first = Character.digit(high, 16);
        int second = Character.digit(low, 16);
        return first < 0 || second < 0 ? -1 : first * 16 + second;
    }
}
