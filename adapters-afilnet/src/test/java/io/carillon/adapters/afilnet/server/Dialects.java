package io.carillon.adapters.afilnet.server;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Dialects that differ from the usual one. */
final class Dialects {
    private static final JsonMapper JSON = new JsonMapper();

    private Dialects() {}

    static AfilnetDialect with(String component, Object value) {
        return with(Map.of(component, value));
    }

    static AfilnetDialect with(Map<String, ?> components) {
        ObjectNode node = JSON.valueToTree(AfilnetDialect.usual());
        components.forEach((name, value) -> node.set(name, JSON.valueToTree(value)));
        return JSON.convertValue(node, AfilnetDialect.class);
    }
}
