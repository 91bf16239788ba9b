package io.carillon.simulator.customer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.carillon.simulator.http.Json;
import io.carillon.simulator.input.Members;
import io.carillon.simulator.input.Problems;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Customers as objects: {@code {"from":"138…","on":"(?i)hello","says":"好","after":"PT2S"}}. */
public final class CustomerJson {
    private static final Duration USUAL = Duration.ofSeconds(1);
    private static final int LONGEST = 10_000;

    private final Problems problems;
    private final List<String> more;

    /**
     * @param more the texts that one provider only knows
     */
    public CustomerJson(Problems problems, List<String> more) {
        this.problems = problems;
        this.more = List.copyOf(more);
    }

    /** Empty when there are mistakes, which are added to the problems. */
    public Optional<Customer> read(JsonNode node, String path) {
        return Members.of(node, path, problems).flatMap(this::read);
    }

    static ObjectNode write(Customer customer) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        customer.from().ifPresent(from -> node.put("from", from));
        customer.on().ifPresent(on -> node.put("on", on.pattern()));
        node.set("says", Json.MAPPER.valueToTree(customer.says()));
        node.put("after", customer.after().toString());
        customer.times().ifPresent(times -> node.put("times", times));
        customer.more().forEach(node::put);
        return node;
    }

    private Optional<Customer> read(Members members) {
        int before = problems.count();
        Optional<String> from = members.text("from");
        Optional<Pattern> on = members.text("on").flatMap(text -> pattern(text, members.path("on")));
        List<String> says = says(members);
        Duration after = members.duration("after").orElse(USUAL);
        Optional<Long> times = members.whole("times", 1);
        Map<String, String> others = new TreeMap<>();
        more.forEach(name -> members.text(name).ifPresent(text -> others.put(name, text)));
        members.finish();
        if (problems.count() > before) {
            return Optional.empty();
        }
        OptionalLong limit = times.map(OptionalLong::of).orElseGet(OptionalLong::empty);
        return Optional.of(new Customer(from, on, says, after, limit, others));
    }

    private List<String> says(Members members) {
        List<String> texts = new ArrayList<>();
        for (JsonNode one : members.list("says")) {
            if (one.isContainerNode() || one.asText().isEmpty() || one.asText().length() > LONGEST) {
                problems.add(members.path("says"), "a text is expected, or a list of them, each up to " + LONGEST);
                return texts;
            }
            texts.add(one.asText());
        }
        if (texts.isEmpty()) {
            problems.add(members.path("says"), "must be given");
        }
        return texts;
    }

    private Optional<Pattern> pattern(String text, String path) {
        try {
            return Optional.of(Pattern.compile(text));
        } catch (PatternSyntaxException notAPattern) {
            problems.add(path, "is no regular expression: " + notAPattern.getDescription());
            return Optional.empty();
        }
    }
}
