package io.carillon.simulator.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;

/** The admin routes' JSON: snake_case, enums in lower case, unknown members refused. */
public final class Json {
    public static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .build();

    private Json() {}

    public static void write(Context ctx, Object value) throws JsonProcessingException {
        ctx.contentType("application/json").result(MAPPER.writeValueAsBytes(value));
    }

    public static JsonNode read(Context ctx) throws JsonProcessingException {
        return MAPPER.readTree(ctx.body());
    }

    /** The body as one value or as a list of them. */
    public static <T> List<T> readList(Context ctx, Class<T> type) throws JsonProcessingException {
        JsonNode node = read(ctx);
        List<T> values = new ArrayList<>();
        for (JsonNode one : node.isArray() ? node : List.of(node)) {
            values.add(MAPPER.treeToValue(one, type));
        }
        return values;
    }

    /** A copy of {@code value} in which the members of {@code patch} are replaced, objects member by member. */
    public static <T> T patched(T value, JsonNode patch, Class<T> type) throws JsonProcessingException {
        ObjectNode merged = MAPPER.valueToTree(value);
        merge(merged, patch);
        return MAPPER.treeToValue(merged, type);
    }

    private static void merge(ObjectNode target, JsonNode patch) {
        if (!patch.isObject()) {
            throw new IllegalArgumentException("an object is expected");
        }
        patch.properties().forEach(member -> {
            JsonNode old = target.get(member.getKey());
            if (old instanceof ObjectNode inner && member.getValue().isObject()) {
                merge(inner, member.getValue());
            } else {
                target.set(member.getKey(), member.getValue());
            }
        });
    }
}
