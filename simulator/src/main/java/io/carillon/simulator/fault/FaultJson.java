package io.carillon.simulator.fault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Rules as flat objects: {@code {"interface":"send","kind":"drop-after","next":2}}, one or a list of them. */
public final class FaultJson {
    private static final List<String> TRIGGERS = List.of("next", "every", "probability");

    private final ObjectMapper mapper;
    private final Collection<String> apis;

    /**
     * @param apis the interface names that a rule may name besides {@link FaultRule#ANY}
     */
    public FaultJson(ObjectMapper mapper, Collection<String> apis) {
        this.mapper = mapper;
        this.apis = List.copyOf(apis);
    }

    /**
     * @throws JsonProcessingException when a member is unknown or out of its range
     * @throws IllegalArgumentException when an interface is unknown
     */
    public List<FaultRule> read(JsonNode node) throws JsonProcessingException {
        List<FaultRule> rules = new ArrayList<>();
        for (JsonNode one : node.isArray() ? node : List.of(node)) {
            if (!(one instanceof ObjectNode)) {
                throw new IllegalArgumentException("a rule must be an object");
            }
            rules.add(rule(one.deepCopy()));
        }
        return rules;
    }

    public ObjectNode write(FaultScript.Tally tally) {
        ObjectNode node =
                mapper.createObjectNode().put("interface", tally.rule().api());
        node.setAll((ObjectNode) mapper.valueToTree(tally.rule().fault()));
        node.setAll((ObjectNode) mapper.valueToTree(tally.rule().trigger()));
        return node.put("seen", tally.seen()).put("fired", tally.fired());
    }

    private FaultRule rule(ObjectNode node) throws JsonProcessingException {
        JsonNode named = node.remove("interface");
        String api = named == null ? FaultRule.ANY : named.asText();
        if (!api.equals(FaultRule.ANY) && !apis.contains(api)) {
            throw new IllegalArgumentException("interface must be any or one of " + apis);
        }
        ObjectNode trigger = mapper.createObjectNode();
        for (String name : TRIGGERS) {
            JsonNode value = node.remove(name);
            if (value != null) {
                trigger.set(name, value);
            }
        }
        return new FaultRule(api, mapper.treeToValue(trigger, Trigger.class), mapper.treeToValue(node, Fault.class));
    }
}
