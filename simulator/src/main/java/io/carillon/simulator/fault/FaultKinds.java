package io.carillon.simulator.fault;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.carillon.simulator.input.Members;
import io.carillon.simulator.input.Problems;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The kinds of faults by name, with the members each has. */
final class FaultKinds {
    private static final SnakeCaseStrategy NAMES = new SnakeCaseStrategy();
    private static final Map<String, List<String>> MEMBERS = members();

    private final ObjectMapper mapper;

    FaultKinds(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Empty when there are mistakes, which are added to {@code problems}. */
    Optional<Fault> read(Members members, Problems problems) {
        Optional<String> kind = members.text("fault").or(() -> members.text("kind"));
        List<String> known = kind.map(MEMBERS::get).orElse(null);
        if (known == null) {
            members.leave(MEMBERS.values().stream().flatMap(List::stream).toList());
            problems.add(members.path("fault"), "must be one of " + String.join(", ", MEMBERS.keySet()));
            return Optional.empty();
        }
        ObjectNode node = mapper.createObjectNode().put("kind", kind.get());
        for (String name : known) {
            JsonNode value = members.take(name);
            if (!value.isMissingNode()) {
                node.set(name, value);
            }
        }
        return converted(node, members, problems);
    }

    private Optional<Fault> converted(ObjectNode node, Members members, Problems problems) {
        try {
            return Optional.of(mapper.treeToValue(node, Fault.class));
        } catch (JsonMappingException refused) {
            report(refused, members, problems);
        } catch (JsonProcessingException refused) {
            problems.add(members.path(), refused.getOriginalMessage());
        }
        return Optional.empty();
    }

    /** A record's own objection names the member; a value of the wrong type has its place in the exception's path. */
    private static void report(JsonMappingException refused, Members members, Problems problems) {
        if (refused.getCause() instanceof IllegalArgumentException objection) {
            problems.add(members.path(), objection.getMessage());
            return;
        }
        String place = refused.getPath().isEmpty()
                ? members.path()
                : members.path(refused.getPath().get(0).getFieldName());
        problems.add(place, "does not fit: " + refused.getOriginalMessage());
    }

    private static Map<String, List<String>> members() {
        Map<String, List<String>> found = new TreeMap<>();
        for (JsonSubTypes.Type type :
                Fault.class.getAnnotation(JsonSubTypes.class).value()) {
            String kind = type.value().getAnnotation(JsonTypeName.class).value();
            found.put(
                    kind,
                    Arrays.stream(type.value().getRecordComponents())
                            .map(RecordComponent::getName)
                            .map(NAMES::translate)
                            .toList());
        }
        return found;
    }
}
