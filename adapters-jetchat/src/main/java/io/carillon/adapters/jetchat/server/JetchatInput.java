package io.carillon.adapters.jetchat.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.carillon.adapters.wire.server.WireRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The members of a request: those of its body and, where it has none of the name, of its query. */
final class JetchatInput {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final ObjectNode members;

    private JetchatInput(ObjectNode members) {
        this.members = members;
    }

    /** A body is JSON or a form; what is neither counts as absent. */
    static JetchatInput read(WireRequest request) {
        ObjectNode members = MAPPER.createObjectNode();
        request.query().forEach((name, values) -> put(members, name, values));
        body(request).ifPresent(members::setAll);
        return new JetchatInput(members);
    }

    /** Absent, null or blank: the vendor's framework makes no difference. */
    static boolean isAbsent(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || (value.isTextual() && value.textValue().isBlank());
    }

    JsonNode node() {
        return members;
    }

    JsonNode node(String name) {
        return members.path(name);
    }

    boolean has(String name) {
        return !isAbsent(members.path(name));
    }

    /** Without surrounding white space; empty when absent. */
    String text(String name) {
        return raw(members.path(name)).strip();
    }

    /** As it was written. */
    String raw(String name) {
        return raw(members.path(name));
    }

    long whole(String name, long otherwise) {
        return has(name) ? Long.parseLong(text(name)) : otherwise;
    }

    /** The elements of {@code data}, or the request itself. */
    List<JetchatInput> elements(boolean listed) {
        if (!listed) {
            return List.of(this);
        }
        List<JetchatInput> elements = new ArrayList<>();
        members.path("data").forEach(one -> elements.add(new JetchatInput((ObjectNode) one)));
        return elements;
    }

    /** A list of objects. */
    List<JetchatInput> list(String name) {
        List<JetchatInput> list = new ArrayList<>();
        members.path(name).forEach(one -> list.add(of(one)));
        return list;
    }

    /**
     * A copy of a record with those components that the request names.
     *
     * @param rules of the members that are taken, held against this already
     */
    <T extends Record> T over(T value, Class<T> type, String... rules) {
        ObjectNode merged = MAPPER.valueToTree(value);
        Stream.of(rules)
                .map(JetchatRule::parse)
                .filter(rule -> members.has(rule.member()))
                .forEach(rule -> merged.set(rule.member(), fitting(rule)));
        try {
            return MAPPER.treeToValue(merged, type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the rules let pass what does not fit", impossible);
        }
    }

    private JsonNode fitting(JetchatRule rule) {
        JsonNode given = members.path(rule.member());
        if (isAbsent(given)) {
            return MAPPER.nullNode();
        }
        return switch (rule.kind()) {
            case FLAG -> MAPPER.getNodeFactory().booleanNode(text(rule.member()).matches("1|true"));
            case INTEGER ->
                MAPPER.getNodeFactory()
                        .numberNode((int) Math.min(Integer.MAX_VALUE, Long.parseLong(text(rule.member()))));
            default -> given;
        };
    }

    private static JetchatInput of(JsonNode node) {
        return new JetchatInput(node instanceof ObjectNode object ? object : MAPPER.createObjectNode());
    }

    private static String raw(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }

    private static Optional<ObjectNode> body(WireRequest request) {
        if (request.body().length == 0) {
            return Optional.empty();
        }
        try {
            JsonNode read = MAPPER.readTree(request.body());
            return read instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (IOException notJson) {
            boolean form = request.header("Content-Type").orElse("").contains("form");
            return form ? Optional.of(form(request.form(StandardCharsets.UTF_8))) : Optional.empty();
        }
    }

    private static ObjectNode form(Map<String, List<String>> form) {
        ObjectNode members = MAPPER.createObjectNode();
        form.forEach((name, values) -> put(members, name, values));
        return members;
    }

    /** The last of several values counts, as in PHP. */
    private static void put(ObjectNode members, String name, List<String> values) {
        if (!values.isEmpty()) {
            members.put(name, values.get(values.size() - 1));
        }
    }
}
