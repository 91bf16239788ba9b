package io.carillon.simulator.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.carillon.simulator.input.Members;
import io.carillon.simulator.input.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rules as flat objects: {@code {"interface":"send","fault":"drop-after","next":2}}, one or a list of them. */
public final class FaultJson {
    private final ObjectMapper mapper;
    private final Vocabulary vocabulary;
    private final FaultKinds kinds;

    public FaultJson(ObjectMapper mapper, Vocabulary vocabulary) {
        this.mapper = mapper;
        this.vocabulary = vocabulary;
        this.kinds = new FaultKinds(mapper);
    }

    /**
     * One rule or a list of rules.
     *
     * @throws io.carillon.simulator.input.InputException with every mistake
     */
    public List<FaultRule> read(JsonNode node) {
        Problems problems = new Problems();
        List<FaultRule> rules = new ArrayList<>();
        if (node.isArray()) {
            for (int at = 0; at < node.size(); at++) {
                rule(node.get(at), "[" + at + "]", problems).ifPresent(rules::add);
            }
        } else {
            rule(node, "", problems).ifPresent(rules::add);
        }
        problems.throwIfAny();
        return rules;
    }

    /** Empty when there are mistakes, which are added to {@code problems}. */
    public Optional<FaultRule> rule(JsonNode node, String path, Problems problems) {
        return Members.of(node, path, problems).flatMap(members -> rule(members, problems));
    }

    public ObjectNode write(FaultScript.Tally tally) {
        ObjectNode node =
                mapper.createObjectNode().put("interface", tally.rule().api());
        node.setAll((ObjectNode) mapper.valueToTree(tally.rule().fault()));
        node.setAll((ObjectNode) mapper.valueToTree(tally.rule().trigger()));
        return node.put("seen", tally.seen()).put("fired", tally.fired());
    }

    private Optional<FaultRule> rule(Members members, Problems problems) {
        int before = problems.count();
        members.leave(List.of("provider"));
        String api = members.text("interface").orElse(FaultRule.ANY);
        if (!api.equals(FaultRule.ANY) && !vocabulary.apis().contains(api)) {
            problems.add(members.path("interface"), "must be any or one of " + String.join(", ", vocabulary.apis()));
        }
        Optional<Trigger> trigger = trigger(members, problems);
        Optional<Fault> fault = kinds.read(members, problems);
        members.finish();
        fault.flatMap(found -> objection(found, api)).ifPresent(text -> problems.add(members.path(), text));
        if (problems.count() > before || fault.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new FaultRule(api, trigger.orElseGet(fault.get()::usualTrigger), fault.get()));
    }

    private Optional<String> objection(Fault fault, String api) {
        boolean anywhere = api.equals(FaultRule.ANY) && !(fault instanceof Refuse);
        return anywhere ? Optional.empty() : fault.objection(api, vocabulary);
    }

    /** Empty when the rule names none. */
    private static Optional<Trigger> trigger(Members members, Problems problems) {
        JsonNode probability = members.take("probability");
        Optional<Long> next = members.whole("next", 1);
        Optional<Long> every = members.whole("every", 1);
        if (!probability.isMissingNode() && !probability.isNumber()) {
            problems.add(members.path("probability"), "must be a number from 0 to 1");
            return Optional.empty();
        }
        if (next.isEmpty() && every.isEmpty() && probability.isMissingNode()) {
            return Optional.empty();
        }
        try {
            Double chance = probability.isMissingNode() ? null : probability.doubleValue();
            return Optional.of(new Trigger(next.orElse(null), every.orElse(null), chance));
        } catch (IllegalArgumentException refused) {
            problems.add(members.path(), refused.getMessage());
            return Optional.empty();
        }
    }
}
