package io.carillon.simulator.apiusb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.carillon.simulator.http.Json;
import io.carillon.simulator.input.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Reads what people write as records, one or a list of them, and collects the mistakes. */
final class Entries {
    private Entries() {}

    /** Each with its place; those with mistakes are left out. */
    static <T> List<T> each(JsonNode node, String path, BiFunction<JsonNode, String, Optional<T>> read) {
        List<T> values = new ArrayList<>();
        if (node.isArray()) {
            for (int at = 0; at < node.size(); at++) {
                read.apply(node.get(at), path + "[" + at + "]").ifPresent(values::add);
            }
        } else if (!node.isMissingNode()) {
            read.apply(node, path).ifPresent(values::add);
        }
        return values;
    }

    /** A copy of {@code start} with the members of {@code node}; empty, and a problem more, when they do not fit. */
    static <T> Optional<T> read(T start, JsonNode node, String path, Problems problems) {
        @SuppressWarnings("unchecked")
        Class<T> type = (Class<T>) start.getClass();
        try {
            return Optional.of(Json.patched(start, node, type));
        } catch (JsonProcessingException refused) {
            boolean ours = refused.getCause() instanceof IllegalArgumentException;
            problems.add(path, ours ? refused.getCause().getMessage() : refused.getOriginalMessage());
        } catch (IllegalArgumentException refused) {
            problems.add(path, refused.getMessage());
        }
        return Optional.empty();
    }

    /** A record that has nothing to start from. */
    static <T> Optional<T> read(Class<T> type, JsonNode node, String path, Problems problems) {
        if (!node.isObject()) {
            problems.add(path, "an object is expected");
            return Optional.empty();
        }
        try {
            return Optional.of(Json.MAPPER.treeToValue(node, type));
        } catch (JsonProcessingException refused) {
            boolean ours = refused.getCause() instanceof IllegalArgumentException;
            problems.add(path, ours ? refused.getCause().getMessage() : refused.getOriginalMessage());
            return Optional.empty();
        }
    }
}
