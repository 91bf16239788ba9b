package io.carillon.adapters.wire.server;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads {@code multipart/form-data} (RFC 7578) as lenient servers do: single line feeds end lines too, a part without a name is
 * passed over, and so are uploaded files, a part whose end is missing, and everything behind {@link #MOST_PARTS} parts.
 */
public final class MultipartCodec {
    static final int MOST_PARTS = 1000;
    private static final int LONGEST_BOUNDARY = 200;
    private static final int LONGEST_HEAD = 8 << 10;

    private final byte[] body;
    private final byte[] delimiter;
    private final Charset charset;
    private final Map<String, List<String>> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private MultipartCodec(byte[] body, String boundary, Charset charset) {
        this.body = body;
        this.delimiter = ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        this.charset = charset;
    }

    /** Whether a body of this Content-Type is for this class. */
    public static boolean reads(String contentType) {
        return HeaderValue.parse(contentType).is("multipart/form-data");
    }

    /**
     * Names are found whatever their case; values keep their order. Empty when the type names no boundary. Never throws.
     *
     * @param charset of names, and of parts that do not say theirs
     */
    public static Map<String, List<String>> decode(byte[] body, String contentType, Charset charset) {
        Optional<String> boundary = HeaderValue.parse(contentType)
                .parameter("boundary")
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST_BOUNDARY);
        return boundary.map(text -> new MultipartCodec(body, text, charset).read())
                .orElse(Map.of());
    }

    private Map<String, List<String>> read() {
        int delimiterAt = delimiterFrom(0);
        for (int part = 0; part < MOST_PARTS && delimiterAt >= 0; part++) {
            int start = lineEnd(delimiterAt + delimiter.length, body.length);
            int next = start < 0 ? -1 : delimiterFrom(start);
            if (next >= 0) {
                part(start, contentEnd(start, next));
            }
            delimiterAt = next;
        }
        return Collections.unmodifiableMap(values);
    }

    private void part(int start, int end) {
        MultipartHead head = new MultipartHead(charset);
        int at = start;
        while (at < end) {
            int next = lineEnd(at, end);
            if (next < 0 || next - start > LONGEST_HEAD) {
                return;
            }
            String line = new String(body, at, next - at, charset).strip();
            at = next;
            if (line.isEmpty()) {
                int from = at;
                head.name().ifPresent(name -> values.computeIfAbsent(name, any -> new ArrayList<>())
                        .add(new String(body, from, end - from, head.charset())));
                return;
            }
            head.add(line);
        }
    }

    /** Where the delimiter stands at the start of a line, from {@code from} on, which is one; -1 for nowhere. */
    private int delimiterFrom(int from) {
        for (int at = from; at + delimiter.length <= body.length; at++) {
            if ((at == from || body[at - 1] == '\n') && isDelimiter(at)) {
                return at;
            }
        }
        return -1;
    }

    private boolean isDelimiter(int at) {
        for (int place = 0; place < delimiter.length; place++) {
            if (body[at + place] != delimiter[place]) {
                return false;
            }
        }
        int end = at + delimiter.length;
        boolean last = end + 1 < body.length && body[end] == '-' && body[end + 1] == '-';
        return last || end == body.length || Character.isWhitespace(body[end]);
    }

    /** Behind the line feed; -1 when there is none before {@code limit}. */
    private int lineEnd(int from, int limit) {
        for (int at = from; at < limit; at++) {
            if (body[at] == '\n') {
                return at + 1;
            }
        }
        return -1;
    }

    /** The line end before a delimiter belongs to the delimiter. */
    private int contentEnd(int start, int delimiterAt) {
        int end = delimiterAt;
        if (end > start && body[end - 1] == '\n') {
            end--;
        }
        return end > start && body[end - 1] == '\r' ? end - 1 : end;
    }
}
