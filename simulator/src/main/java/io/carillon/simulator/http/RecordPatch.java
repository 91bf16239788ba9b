package io.carillon.simulator.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.carillon.simulator.input.Members;
import io.carillon.simulator.input.Problems;
import java.util.Iterator;
import java.util.Optional;

/** Those components of a record that somebody names, each checked. */
public final class RecordPatch<T extends Record> {
    private final Class<T> type;
    private final ObjectNode members;

    private RecordPatch(Class<T> type, ObjectNode members) {
        this.type = type;
        this.members = members;
    }

    /** Changes nothing. */
    public static <T extends Record> RecordPatch<T> nothing(Class<T> type) {
        return new RecordPatch<>(type, Json.MAPPER.createObjectNode());
    }

    /**
     * Takes what fits; each member that does not is added to {@code problems}.
     *
     * @param sample any record of the type
     */
    public static <T extends Record> RecordPatch<T> read(Members from, T sample, Problems problems) {
        @SuppressWarnings("unchecked")
        Class<T> type = (Class<T>) sample.getClass();
        ObjectNode known = Json.MAPPER.valueToTree(sample);
        ObjectNode fitting = Json.MAPPER.createObjectNode();
        for (Iterator<String> names = known.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            JsonNode value = from.take(name);
            if (!value.isMissingNode()) {
                ObjectNode alone = Json.MAPPER.createObjectNode().set(name, value);
                objection(sample, alone, type)
                        .ifPresentOrElse(text -> problems.add(from.path(name), text), () -> fitting.set(name, value));
            }
        }
        return new RecordPatch<>(type, fitting);
    }

    public T over(T value) {
        try {
            return Json.patched(value, members, type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("each member was checked", impossible);
        }
    }

    /** What is wrong with changing a record like this. */
    public static <T> Optional<String> objection(T value, JsonNode patch, Class<T> type) {
        try {
            Json.patched(value, patch, type);
            return Optional.empty();
        } catch (JsonProcessingException refused) {
            boolean ours = refused.getCause() instanceof IllegalArgumentException;
            return Optional.of(ours ? refused.getCause().getMessage() : refused.getOriginalMessage());
        } catch (IllegalArgumentException refused) {
            return Optional.of(refused.getMessage());
        }
    }
}
