package io.carillon.app.cli.demo;

import io.carillon.app.cli.client.ApiAnswer;
import io.carillon.app.cli.client.ApiClient;
import io.carillon.app.cli.json.Json;
import java.util.Map;
import java.util.Optional;

/** Calls that the tour expects to succeed. Not safe for use by several threads. */
final class Calls {
    private final ApiClient client;
    private int requests;

    Calls(ApiClient client) {
        this.client = client;
    }

    Json get(String path) {
        return get(path, Map.of());
    }

    Json get(String path, Map<String, Optional<String>> query) {
        return answer(client.get(path, query));
    }

    Json post(String path, Map<String, ?> body) {
        return answer(client.post(path, Json.of(body), key()));
    }

    /** The problem with a request that must be refused; absent when it was not. */
    Json refused(String path, Map<String, ?> body) {
        ApiAnswer answer = client.post(path, Json.of(body), key());
        return answer.isSuccess() ? Json.ABSENT : answer.json();
    }

    private String key() {
        requests++;
        return "demo-" + requests;
    }

    private static Json answer(ApiAnswer answer) {
        if (!answer.isSuccess()) {
            throw new IllegalStateException("the answer was " + answer.status() + ": " + answer.body());
        }
        return answer.json();
    }
}
