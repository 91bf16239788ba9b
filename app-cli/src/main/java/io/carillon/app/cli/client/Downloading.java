package io.carillon.app.cli.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.time.Duration;

/** Reads answers that are too long to be held in memory. */
final class Downloading {
    private static final int CHUNK = 64 * 1024;

    private Downloading() {}

    static ApiAnswer exchange(Endpoint endpoint, String path, Duration patience, OutputStream target)
            throws IOException {
        HttpURLConnection connection = Connections.prepare(endpoint, "GET", path, patience);
        Connections.connect(endpoint, connection);
        int status;
        try {
            status = connection.getResponseCode();
            if (status < 200 || status >= 300) {
                return ApiClient.answer(connection);
            }
        } catch (IOException e) {
            throw CallFailed.unanswered(endpoint, false, e);
        }
        copy(endpoint, connection, target);
        return new ApiAnswer(status, "");
    }

    /** Only what the server does is a failed call: a full disk is not. */
    private static void copy(Endpoint endpoint, HttpURLConnection connection, OutputStream target) throws IOException {
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = open(endpoint, connection)) {
            for (int n = read(endpoint, in, chunk); n >= 0; n = read(endpoint, in, chunk)) {
                target.write(chunk, 0, n);
            }
        }
    }

    private static InputStream open(Endpoint endpoint, HttpURLConnection connection) {
        try {
            return connection.getInputStream();
        } catch (IOException e) {
            throw CallFailed.unanswered(endpoint, false, e);
        }
    }

    private static int read(Endpoint endpoint, InputStream in, byte[] chunk) {
        try {
            return in.read(chunk);
        } catch (IOException e) {
            throw CallFailed.unanswered(endpoint, false, e);
        }
    }
}
