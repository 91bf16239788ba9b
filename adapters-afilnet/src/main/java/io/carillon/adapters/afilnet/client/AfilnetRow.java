package io.carillon.adapters.afilnet.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/** One object of a list; numbers, truths and texts are all read as texts (contract afilnet §A4). */
record AfilnetRow(JsonNode node) {

    /** A member's value exactly as listed; empty when absent or null. */
    Optional<String> text(String name) {
        return Optional.ofNullable(member(node, name))
                .filter(value -> !value.isNull())
                .map(value -> value.isContainerNode() ? value.toString() : value.asText());
    }

    /** A member's trimmed value; empty when absent or blank. */
    Optional<String> field(String name) {
        return text(name).map(String::trim).filter(text -> !text.isEmpty());
    }

    boolean has(String name) {
        return member(node, name) != null;
    }

    /** A member of an object, its name found whatever its case; null when there is none. */
    static JsonNode member(JsonNode object, String name) {
        JsonNode exact = object.get(name);
        if (exact != null) {
            return exact;
        }
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            if (member.getKey().equalsIgnoreCase(name)) {
                return member.getValue();
            }
        }
        return null;
    }
}
