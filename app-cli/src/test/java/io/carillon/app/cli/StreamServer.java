package io.carillon.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server of bytes: answers each connection with the next of its answers, then cuts it. Without answers left it cuts at once. */
public final class StreamServer implements AutoCloseable {
    private static final String HEAD =
            "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n";

    private final ServerSocket socket;
    private final List<String> answers;
    private final List<String> requests = new CopyOnWriteArrayList<>();

    /** @param answers whole HTTP answers, or only bodies of event streams */
    public StreamServer(String... answers) {
        this.answers = new CopyOnWriteArrayList<>(answers);
        try {
            socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::serve, "stream-server");
        thread.setDaemon(true);
        thread.start();
    }

    public String url() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    /** The {@code Last-Event-ID} of each request for the stream; "none" where there was none. */
    public List<String> cursors() {
        return requests.stream()
                .filter(request -> request.contains("/v1/events/stream"))
                .map(request -> header(request, "last-event-id").orElse("none"))
                .toList();
    }

    private static Optional<String> header(String request, String name) {
        return request.lines()
                .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket caller = socket.accept()) {
                requests.add(request(caller));
                if (!answers.isEmpty()) {
                    String answer = answers.remove(0);
                    String bytes = answer.startsWith("HTTP/") ? answer : HEAD + answer;
                    caller.getOutputStream().write(bytes.getBytes(StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                // Callers may hang up, and closing ends the wait for the next one.
                continue;
            }
        }
    }

    private static String request(Socket caller) throws IOException {
        var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder request = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            request.append(line).append('\n');
        }
        return request.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
