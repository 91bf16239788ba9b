package io.carillon.adapters.jetchat.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is asked of the vendor, before it is signed.
 *
 * @param path below the API, segment by segment, not encoded; a segment from outside has passed {@link #isSegment}
 * @param body empty for GET
 */
record JetchatRequest(Verb verb, List<String> path, Map<String, String> query, ObjectNode body) {

    enum Verb {
        GET,
        POST,
        PUT,
        DELETE
    }

    static JetchatRequest get(String... path) {
        return new JetchatRequest(Verb.GET, List.of(path), Map.of(), JetchatJson.object());
    }

    static JetchatRequest post(ObjectNode body, String... path) {
        return new JetchatRequest(Verb.POST, List.of(path), Map.of(), body);
    }

    static JetchatRequest put(ObjectNode body, String... path) {
        return new JetchatRequest(Verb.PUT, List.of(path), Map.of(), body);
    }

    static JetchatRequest delete(ObjectNode body, String... path) {
        return new JetchatRequest(Verb.DELETE, List.of(path), Map.of(), body);
    }

    JetchatRequest with(String parameter, String value) {
        Map<String, String> more = new LinkedHashMap<>(query);
        more.put(parameter, value);
        return new JetchatRequest(verb, path, more, body);
    }

    /** Whether an id may stand in a path: dots and slashes would lead elsewhere. */
    static boolean isSegment(String id) {
        return id.matches("[A-Za-z0-9_-]{1,64}");
    }
}
