package io.carillon.simulator.apiusb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.carillon.simulator.http.Json;
import io.carillon.simulator.input.Members;
import io.carillon.simulator.input.Problems;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Customers as objects: {@code {"from":"1234…","on":"(?i)hello","says":"好","after":"PT2S"}}. */
final class CustomerJson {
    private static final Duration USUAL = Duration.ofSeconds(1);
    private static final int LONGEST = 10_000;

    private final Problems problems;

    CustomerJson(Problems problems) {
        this.problems = problems;
    }

    /** Empty when there are mistakes, which are added to the problems. */
    Optional<Customer> read(JsonNode node, String path) {
        return Members.of(node, path, problems).flatMap(this::read);
    }

    static ObjectNode write(Customer customer) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        customer.from().ifPresent(from -> node.put("from", from));
        customer.on().ifPresent(on -> node.put("on", on.pattern()));
        node.set("says", Json.MAPPER.valueToTree(customer.says()));
        node.put("type", customer.type()).put("after", customer.after().toString());
        customer.times().ifPresent(times -> node.put("times", times));
        return node;
    }

    private Optional<Customer> read(Members members) {
        int before = problems.count();
        Optional<String> from = members.text("from");
        Optional<Pattern> on = members.text("on").flatMap(text -> pattern(text, members.path("on")));
        List<String> says = says(members);
        String type = members.text("type").orElse("text");
        Duration after = members.duration("after").orElse(USUAL);
        Optional<Long> times = members.whole("times", 1);
        members.finish();
        if (problems.count() > before) {
            return Optional.empty();
        }
        OptionalLong limit = times.map(OptionalLong::of).orElseGet(OptionalLong::empty);
        return Optional.of(new Customer(from, on, says, type, after, limit));
    }

    private List<String> says(Members members) {
        List<String> texts = new ArrayList<>();
        for (JsonNode one : members.list("says")) {
            if (one.isContainerNode() || one.asText().length() > LONGEST) {
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
