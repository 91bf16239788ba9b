package io.carillon.app.cli.client;

import io.carillon.app.cli.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Speaks the HTTP API with what the JDK brings along. One call at a time. Never repeats a request by itself. */
public final class ApiClient {
    static final int MOST_BYTES = 64 << 20;

    private final Endpoint endpoint;
    private final Duration patience;

    /** @param patience how long to wait for each answer */
    public ApiClient(Endpoint endpoint, Duration patience) {
        this.endpoint = endpoint;
        this.patience = patience;
    }

    /** The address that it speaks to. */
    public String address() {
        return endpoint.toString();
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
        return exchange("POST", path, Optional.of(Sent.json(body)), Optional.of(idempotencyKey));
    }

    /** Puts something in its place. */
    public ApiAnswer put(String path, Json body, String idempotencyKey) {
        return exchange("PUT", path, Optional.of(Sent.json(body)), Optional.of(idempotencyKey));
    }

    /** Takes something away. */
    public ApiAnswer delete(String path, String idempotencyKey) {
        return exchange("DELETE", path, Optional.empty(), Optional.of(idempotencyKey));
    }

    /** Writes a table. */
    public ApiAnswer postCsv(String path, String csv, String idempotencyKey) {
        return exchange("POST", path, Optional.of(new Sent("text/csv", csv)), Optional.of(idempotencyKey));
    }

    /**
     * Reads something of any length into {@code target}.
     *
     * @param query absent values are left out
     * @return the answer without its body when it is a success, else with it
     * @throws IOException when {@code target} takes no more
     */
    public ApiAnswer download(String path, Map<String, Optional<String>> query, OutputStream target)
            throws IOException {
        return Downloading.exchange(endpoint, path + written(query), patience, target);
    }

    /** Asks with a body and changes nothing; a lost answer leaves nothing unclear. */
    public ApiAnswer ask(String path, Json body) {
        return exchange("POST", path, Optional.of(Sent.json(body)), Optional.empty());
    }

    /** Changes the named members. */
    public ApiAnswer patch(String path, Json body) {
        return Patching.exchange(endpoint, path, body, patience);
    }

    /** The event stream, from wherever its reader wants. */
    public EventFeed events() {
        return new EventFeed(endpoint);
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

    /** A body. */
    private record Sent(String mediaType, String text) {
        static Sent json(Json body) {
            return new Sent("application/json", body.write());
        }
    }

    private ApiAnswer exchange(String method, String path, Optional<Sent> body, Optional<String> idempotencyKey) {
        HttpURLConnection connection = Connections.prepare(endpoint, method, path, patience);
        connection.setRequestProperty("Accept", "application/json, application/problem+json");
        idempotencyKey.ifPresent(key -> connection.setRequestProperty("Idempotency-Key", key));
        if (body.isPresent()) {
            connection.setRequestProperty("Content-Type", body.get().mediaType());
            connection.setDoOutput(true);
        }
        Connections.connect(endpoint, connection);
        try {
            if (body.isPresent()) {
                try (var out = connection.getOutputStream()) {
                    out.write(body.get().text().getBytes(StandardCharsets.UTF_8));
                }
            }
            return answer(connection);
        } catch (IOException e) {
            throw CallFailed.unanswered(endpoint, idempotencyKey.isPresent(), e);
        }
    }

    static ApiAnswer answer(HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        if (status < 0) {
            throw new IOException("no HTTP answer");
        }
        InputStream stream = status < 400 ? connection.getInputStream() : connection.getErrorStream();
        return new ApiAnswer(status, stream == null ? "" : read(stream));
    }

    private static String read(InputStream stream) throws IOException {
        try (stream) {
            byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new IOException("the answer is larger than 64 MiB");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
