package io.carillon.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a client sent.
 *
 * @param line such as {@code POST /sms.aspx HTTP/1.1}
 * @param headers as sent, one text each
 */
public record ReceivedRequest(String line, List<String> headers, byte[] body) {

    /** Reads the next request of a connection; empty when the client ended it instead. */
    static Optional<ReceivedRequest> read(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!endsTheHead(head)) {
            int next = in.read();
            if (next < 0) {
                return Optional.empty();
            }
            head.write(next);
        }
        List<String> lines =
                head.toString(ISO_8859_1).lines().filter(l -> !l.isEmpty()).toList();
        List<String> headers = lines.subList(1, lines.size());
        byte[] body = in.readNBytes(length(headers));
        return Optional.of(new ReceivedRequest(lines.get(0), headers, body));
    }

    /** What stands between the method and the version. */
    public String target() {
        return line.split(" ")[1];
    }

    /** What stood above the body. */
    byte[] head() {
        return (line + "\r\n" + String.join("\r\n", headers)).getBytes(ISO_8859_1);
    }

    public String bodyText() {
        return new String(body, UTF_8);
    }

    private static boolean endsTheHead(ByteArrayOutputStream head) {
        return head.size() >= 4 && head.toString(ISO_8859_1).endsWith("\r\n\r\n");
    }

    private static int length(List<String> headers) {
        return headers.stream()
                .filter(header -> header.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .map(header -> header.substring(header.indexOf(':') + 1).trim())
                .map(Integer::valueOf)
                .findFirst()
                .orElse(0);
    }
}
