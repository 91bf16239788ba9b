package io.carillon.adapters.apiusb.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Parameters by name, in PHP's exact case. A later value takes the place of an earlier one. For one thread while filled. */
final class RequestValues {
    /** A value with members of its own, where a text is expected. */
    private static final Object STRUCTURE = new Object();

    private final Map<String, Object> values = new LinkedHashMap<>();

    void put(String name, String text) {
        values.put(name, text);
    }

    void putStructure(String name) {
        values.put(name, STRUCTURE);
    }

    /** A null is as good as nothing, and hides what came earlier. */
    void remove(String name) {
        values.remove(name);
    }

    Optional<String> text(String name) {
        return values.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** Whether there is an array or an object where a text belongs. */
    boolean isStructure(String name) {
        return values.containsKey(name) && !(values.get(name) instanceof String);
    }
}
