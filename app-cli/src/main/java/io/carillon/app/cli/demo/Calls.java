package io.carillon.app.cli.demo;

import io.carillon.app.cli.client.ApiAnswer;
import io.carillon.app.cli.client.ApiClient;
import io.carillon.app.cli.json.Json;
import java.util.Map;
import java.util.Optional;

/** Calls of the API that the tour expects to succeed. Not safe for use by several threads. */
final class Calls {
    private final ApiClient api;
    private int requests;

    Calls(ApiClient api) {
        this.api = api;
    }

    Json get(String path) {
        return answer(api.get(path));
    }

    Json get(String path, Map<String, Optional<String>> query) {
        return answer(api.get(path, query));
    }

    Json post(String path, Map<String, ?> body) {
        requests++;
        return answer(api.post(path, Json.of(body), "demo-" + requests));
    }

    private static Json answer(ApiAnswer answer) {
        if (!answer.isSuccess()) {
            throw new IllegalStateException("the API answered " + answer.status() + ": " + answer.body());
        }
        return answer.json();
    }
}
