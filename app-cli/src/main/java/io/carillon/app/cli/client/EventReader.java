package io.carillon.app.cli.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads {@code text/event-stream} as the HTML standard says. An event that is cut off by the end of the stream is not
 * given out, so its id is never taken for seen.
 */
final class EventReader {
    private static final int LONGEST_LINE = 1 << 20;
    private static final int END = -1;

    private final BufferedReader in;
    private String id = "";
    private StringBuilder data = new StringBuilder();

    EventReader(InputStream stream) {
        this.in = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    /** Blocks until the next event; empty when the stream has ended. Comments are skipped. */
    Optional<ServerEvent> next() throws IOException {
        for (Optional<String> line = line(); line.isPresent(); line = line()) {
            if (!line.get().isEmpty()) {
                take(line.get());
            } else if (!data.isEmpty()) {
                var event = new ServerEvent(id, data.substring(0, data.length() - 1));
                data = new StringBuilder();
                return Optional.of(event);
            }
        }
        return Optional.empty();
    }

    private void take(String line) throws IOException {
        int colon = line.indexOf(':');
        String field = colon < 0 ? line : line.substring(0, colon);
        String value = colon < 0 ? "" : line.substring(colon + 1).replaceFirst("^ ", "");
        if (field.equals("data")) {
            if (data.length() + value.length() > LONGEST_LINE) {
                throw new IOException("an event is larger than 1 MiB");
            }
            data.append(value).append('\n');
        } else if (field.equals("id") && value.indexOf('\0') < 0) {
            id = value;
        }
    }

    /** A whole line; what the end of the stream cuts off is none. */
    private Optional<String> line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != END; c = in.read()) {
            if (c == '\n' || c == '\r') {
                if (c == '\r') {
                    skipLineFeed();
                }
                return Optional.of(line.toString());
            }
            if (line.length() >= LONGEST_LINE) {
                throw new IOException("a line of the event stream is longer than 1 MiB");
            }
            line.append((char) c);
        }
        return Optional.empty();
    }

    private void skipLineFeed() throws IOException {
        in.mark(1);
        if (in.read() != '\n') {
            in.reset();
        }
    }

    /** @param id the cursor behind this event @param data its document */
    record ServerEvent(String id, String data) {}
}
