package io.carillon.simulator.jetchat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.carillon.simulator.RunningSimulator;
import io.carillon.simulator.RunningSimulator.Got;
import java.util.ArrayList;
import java.util.List;

/** The holder of key {@code demo} at a running simulator. */
record JetchatCaller(RunningSimulator simulator) {
    static final String ANA = "f123u111";
    private static final JsonMapper JSON = new JsonMapper();

    /** {@code call("POST /api/flow/create-tag", "{…}")}. */
    Got call(String methodAndPath, String body) {
        return call("demo", methodAndPath, body);
    }

    Got call(String key, String methodAndPath, String body, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.add("Authorization: Bearer " + key);
        all.add("Accept: application/json");
        all.add("Content-Type: application/json");
        return simulator.exchange(methodAndPath, all, body == null ? "" : body);
    }

    JsonNode get(String path) {
        return json(call("GET " + path, ""));
    }

    JsonNode ana() {
        return get("/api/subscriber/get-info?user_ns=" + ANA).path("data");
    }

    JsonNode admin(String path) {
        return simulator.adminOf("jetchat", path);
    }

    JsonNode admin(String path, String body) {
        return simulator.adminOf("jetchat", path, body);
    }

    void fault(String operation, String members) {
        admin("faults", "{\"interface\":\"" + operation + "\"," + members + "}");
    }

    long accepted() {
        return admin("stats").path("accepted_sends").asLong();
    }

    static JsonNode json(Got got) {
        try {
            return JSON.readTree(got.body());
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException(got.body(), notJson);
        }
    }
}
