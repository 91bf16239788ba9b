package io.carillon.adapters.apiusb.server;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the fields of {@code multipart/form-data}; files are left out. Names and values have one character for each byte. */
final class MultipartForm {
    /** As many as PHP takes by default. */
    private static final int MOST_PARTS = 1000;

    private static final int LONGEST_BOUNDARY = 256;
    private static final int LONGEST_HEAD = 8192;
    private static final Pattern BOUNDARY = parameter("boundary");
    private static final Pattern NAME = parameter("name");
    private static final Pattern FILE = parameter("filename\\*?");
    private static final Pattern DISPOSITION =
            Pattern.compile("(?im)^content-disposition[ \\t]*:[ \\t]*form-data[ \\t]*(;[^\\n]*)$");

    private final String text;
    private final String mark;
    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    private MultipartForm(String text, String boundary) {
        this.text = text;
        this.mark = "--" + boundary;
    }

    /** Never fails: parts that are cut off or without a name are left out. */
    static Map<String, List<String>> decode(byte[] body, String contentType) {
        Optional<String> boundary =
                value(BOUNDARY, contentType).filter(found -> !found.isEmpty() && found.length() <= LONGEST_BOUNDARY);
        if (boundary.isEmpty()) {
            return Map.of();
        }
        MultipartForm form = new MultipartForm(new String(body, StandardCharsets.ISO_8859_1), boundary.get());
        form.parts();
        return form.fields;
    }

    private void parts() {
        int at = delimiter(0);
        for (int count = 0; at >= 0 && count < MOST_PARTS; count++) {
            int start = text.indexOf('\n', at + mark.length()) + 1;
            int next = start == 0 || text.startsWith("--", at + mark.length()) ? -1 : delimiter(start);
            if (next >= 0) {
                part(text.substring(start, endOf(start, next)));
            }
            at = next;
        }
    }

    /** Where the next line begins that is a delimiter; -1 when there is none. */
    private int delimiter(int from) {
        int at = text.indexOf(mark, from);
        while (at >= 0 && !(startsLine(at) && endsThere(at + mark.length()))) {
            at = text.indexOf(mark, at + 1);
        }
        return at;
    }

    private boolean startsLine(int at) {
        return at == 0 || text.charAt(at - 1) == '\n';
    }

    private boolean endsThere(int end) {
        return end == text.length() || "\r\n \t".indexOf(text.charAt(end)) >= 0 || text.startsWith("--", end);
    }

    /** The line break in front of a delimiter belongs to it. */
    private int endOf(int start, int delimiter) {
        int end = delimiter - 1;
        return Math.max(start, end > start && text.charAt(end - 1) == '\r' ? end - 1 : end);
    }

    private void part(String part) {
        int wide = part.indexOf("\r\n\r\n");
        int narrow = part.indexOf("\n\n");
        boolean crlf = wide >= 0 && (narrow < 0 || wide < narrow);
        int end = crlf ? wide : narrow;
        if (end < 0 || end > LONGEST_HEAD) {
            return;
        }
        Matcher disposition = DISPOSITION.matcher(part.substring(0, end).replace("\r", ""));
        if (disposition.find() && value(FILE, disposition.group(1)).isEmpty()) {
            value(NAME, disposition.group(1)).ifPresent(name -> fields.computeIfAbsent(name, any -> new ArrayList<>())
                    .add(part.substring(end + (crlf ? 4 : 2))));
        }
    }

    private static Pattern parameter(String name) {
        return Pattern.compile("(?i);[ \\t]*" + name + "[ \\t]*=[ \\t]*(?:\"([^\"]*+)\"|([^;\\s\"]++))");
    }

    private static Optional<String> value(Pattern parameter, String header) {
        Matcher found = parameter.matcher(header);
        if (!found.find()) {
            return Optional.empty();
        }
        return Optional.of(found.group(1) == null ? found.group(2) : found.group(1));
    }
}
