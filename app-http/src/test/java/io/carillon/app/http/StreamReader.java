package io.carillon.app.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A consumer of an event stream on a socket of its own, which can be torn off at any moment. */
final class StreamReader implements AutoCloseable {
    private final Socket socket = new Socket();
    private final BufferedReader in;
    final int status;
    final List<String> headers = new ArrayList<>();
    /** The id that a browser would come back with. */
    String lastId = "";

    /** @param id as in server-sent events; never empty */
    record Event(String id, String type, String data) {}

    StreamReader(URI server, String query, String lastEventId) throws IOException {
        socket.setReceiveBufferSize(4096);
        socket.connect(new java.net.InetSocketAddress(server.getHost(), server.getPort()));
        socket.setSoTimeout(10_000);
        String seen = lastEventId.isEmpty() ? "" : "Last-Event-ID: " + lastEventId + "\r\n";
        // Of HTTP/1.0, so that the body comes without chunks.
        String request = "GET /v1/events/stream" + query + " HTTP/1.0\r\nHost: localhost\r\nAuthorization: Bearer "
                + Client.KEY + "\r\n" + seen + "\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        status = Integer.parseInt(in.readLine().split(" ")[1]);
        for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
            headers.add(line);
        }
    }

    /** The next line; null at the end. */
    String line() throws IOException {
        return in.readLine();
    }

    /** The next whole event, read as a browser does: what has no data is none. */
    Event next() throws IOException {
        String type = "";
        String data = "";
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.isEmpty()) {
                if (!data.isEmpty()) {
                    return new Event(lastId, type, data);
                }
            } else if (line.startsWith("id: ")) {
                lastId = line.substring(4);
            } else if (line.startsWith("event: ")) {
                type = line.substring(7);
            } else if (line.startsWith("data: ")) {
                data = line.substring(6);
            }
        }
        throw new IOException("the stream ended");
    }

    /** Breaks the connection without a word. */
    void kill() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
