package io.carillon.app.cli.durability;

import io.carillon.app.cli.client.ApiAnswer;
import io.carillon.app.cli.client.ApiClient;
import io.carillon.app.cli.client.Endpoint;
import io.carillon.app.cli.json.Json;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Questions to a server that is there. */
final class Asking {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ApiClient client;

    Asking(Endpoint endpoint) {
        this.client = new ApiClient(endpoint, PATIENCE);
    }

    /** @throws IllegalStateException when the answer is no success */
    Json get(String path, Map<String, String> query) {
        Map<String, Optional<String>> written = new HashMap<>();
        query.forEach((name, value) -> written.put(name, Optional.of(value)));
        return document(path, client.get(path, written));
    }

    /** @throws IllegalStateException when the answer is no success */
    Json post(String path, Object body, String key) {
        return document(path, client.post(path, Json.of(body), key));
    }

    /** Every item of a list, page by page. */
    void each(String path, Map<String, String> query, Consumer<Json> item) {
        Map<String, String> all = new HashMap<>(query);
        Json page;
        do {
            page = get(path, all);
            page.get("data").items().forEach(item);
            page.get("next").text().ifPresent(next -> all.put("after", next));
        } while (page.get("has_more").isTrue());
    }

    private static Json document(String path, ApiAnswer answer) {
        if (!answer.isSuccess()) {
            throw new IllegalStateException(path + " was answered with " + answer.status() + ": " + answer.body());
        }
        return answer.json();
    }
}
