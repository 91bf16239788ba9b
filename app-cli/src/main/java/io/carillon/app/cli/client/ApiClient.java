package io.carillon.app.cli.client;

import io.carillon.app.cli.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Speaks the HTTP API with what the JDK brings along. One call at a time.
 *
 * <p>Never repeats a request by itself: {@code sun.net.http.retryPost} is switched off before the first one, because the
 * JDK would send a POST again whose connection was cut.
 */
public final class ApiClient {
    private static final int MOST_BYTES = 64 << 20;
    private static final Duration CONNECT = Duration.ofSeconds(10);

    static {
        System.setProperty("sun.net.http.retryPost", "false");
        System.setProperty("http.maxRedirects", "0");
    }

    private final Endpoint endpoint;
    private final Duration patience;

    /** @param patience how long to wait for each answer */
    public ApiClient(Endpoint endpoint, Duration patience) {
        this.endpoint = endpoint;
        this.patience = patience;
    }

    /** Reads. @param query absent values are left out */
    public ApiAnswer get(String path, Map<String, Optional<String>> query) {
        return exchange("GET", path + written(query), Optional.empty(), Optional.empty());
    }

    public ApiAnswer get(String path) {
        return get(path, Map.of());
    }

    /** Writes. The key makes it safe to repeat the request when its answer was lost. */
    public ApiAnswer post(String path, Json body, String idempotencyKey) {
        return exchange("POST", path, Optional.of(body), Optional.of(idempotencyKey));
    }

    /** One segment of a path, so that what a user typed cannot reach another resource. */
    public static String segment(String text) {
        String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
        return encoded.equals(".") || encoded.equals("..") ? encoded.replace(".", "%2E") : encoded;
    }

    private static String written(Map<String, Optional<String>> query) {
        return query.entrySet().stream()
                .filter(e -> e.getValue().isPresent())
                .map(e -> e.getKey() + "=" + segment(e.getValue().get()))
                .collect(Collectors.collectingAndThen(
                        Collectors.joining("&"), joined -> joined.isEmpty() ? "" : "?" + joined));
    }

    private ApiAnswer exchange(String method, String path, Optional<Json> body, Optional<String> idempotencyKey) {
        HttpURLConnection connection = connected(method, path, body.isPresent(), idempotencyKey);
        try {
            if (body.isPresent()) {
                try (var out = connection.getOutputStream()) {
                    out.write(body.get().write().getBytes(StandardCharsets.UTF_8));
                }
            }
            int status = connection.getResponseCode();
            if (status < 0) {
                throw new IOException("no HTTP answer");
            }
            return new ApiAnswer(status, read(connection));
        } catch (IOException e) {
            throw new CallFailed("no answer from " + endpoint + ": " + reason(e), body.isPresent(), e);
        }
    }

    private HttpURLConnection connected(
            String method, String path, boolean writes, Optional<String> idempotencyKey) {
        try {
            var connection = (HttpURLConnection)
                    URI.create(endpoint.base() + path).toURL().openConnection();
            connection.setRequestMethod(method);
            connection.setConnectTimeout((int) CONNECT.toMillis());
            connection.setReadTimeout((int) patience.toMillis());
            connection.setInstanceFollowRedirects(false);
            connection.setUseCaches(false);
            connection.setRequestProperty("Accept", "application/json, application/problem+json");
            if (!endpoint.key().isEmpty()) {
                connection.setRequestProperty("Authorization", "Bearer " + endpoint.key());
            }
            idempotencyKey.ifPresent(key -> connection.setRequestProperty("Idempotency-Key", key));
            if (writes) {
                connection.setRequestProperty("Content-Type", "application/json");
                connection.setDoOutput(true);
            }
            connection.connect();
            return connection;
        } catch (IOException e) {
            throw new CallFailed("cannot reach " + endpoint + ": " + reason(e), false, e);
        }
    }

    private static String read(HttpURLConnection connection) throws IOException {
        InputStream stream =
                connection.getResponseCode() < 400 ? connection.getInputStream() : connection.getErrorStream();
        if (stream == null) {
            return "";
        }
        try (stream) {
            byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new IOException("the answer is larger than 64 MiB");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
