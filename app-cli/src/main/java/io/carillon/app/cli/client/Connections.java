package io.carillon.app.cli.client;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;

/**
 * Makes connections to an endpoint.
 *
 * <p>{@code sun.net.http.retryPost} is switched off before the first one, because the JDK would send a POST again whose
 * connection was cut.
 */
final class Connections {
    static final Duration CONNECT = Duration.ofSeconds(10);

    static {
        System.setProperty("sun.net.http.retryPost", "false");
        System.setProperty("http.maxRedirects", "0");
    }

    private Connections() {}

    /** A connection that is not open yet, with the key. @param patience how long to wait for bytes */
    static HttpURLConnection prepare(Endpoint endpoint, String method, String path, Duration patience) {
        try {
            var connection = (HttpURLConnection)
                    URI.create(endpoint.base() + path).toURL().openConnection();
            connection.setRequestMethod(method);
            connection.setConnectTimeout((int) CONNECT.toMillis());
            connection.setReadTimeout((int) patience.toMillis());
            connection.setInstanceFollowRedirects(false);
            connection.setUseCaches(false);
            if (!endpoint.key().isEmpty()) {
                connection.setRequestProperty("Authorization", "Bearer " + endpoint.key());
            }
            return connection;
        } catch (IOException e) {
            throw CallFailed.unreached(endpoint, e);
        }
    }

    /** Opens it; nothing of the request has left before. */
    static void connect(Endpoint endpoint, HttpURLConnection connection) {
        try {
            connection.connect();
        } catch (IOException e) {
            throw CallFailed.unreached(endpoint, e);
        }
    }
}
