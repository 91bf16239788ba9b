package io.carillon.app.wiring.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Replaces {@code ${NAME}} and {@code ${NAME:-default}} in values; {@code $${} stands for a plain {@code ${}. What was
 * inserted is not looked at again.
 */
final class Environment {
    private static final Pattern PLACE =
            Pattern.compile("\\$\\$\\{|\\$\\{([A-Za-z_][A-Za-z0-9_]*)(?::-([^}]*))?}|\\$\\{");

    private final Map<String, String> variables;
    private final ProblemList problems;

    Environment(Map<String, String> variables, ProblemList problems) {
        this.variables = variables;
        this.problems = problems;
    }

    Node.Mapping fill(Node.Mapping mapping, String path) {
        Map<String, Node> filled = new LinkedHashMap<>();
        mapping.members().forEach((key, node) -> filled.put(key, fill(node, ProblemList.path(path, key))));
        return new Node.Mapping(filled, mapping.line());
    }

    private Node fill(Node node, String path) {
        if (node instanceof Node.Mapping mapping) {
            return fill(mapping, path);
        }
        if (node instanceof Node.Sequence sequence) {
            List<Node> items = sequence.items();
            return new Node.Sequence(
                    IntStream.range(0, items.size())
                            .mapToObj(i -> fill(items.get(i), path + "[" + i + "]"))
                            .toList(),
                    sequence.line());
        }
        return node instanceof Node.Scalar scalar ? fill(scalar, path) : node;
    }

    private Node fill(Node.Scalar scalar, String path) {
        if (!scalar.text().contains("${")) {
            return scalar;
        }
        Matcher places = PLACE.matcher(scalar.text());
        StringBuilder text = new StringBuilder();
        boolean complete = true;
        while (places.find()) {
            String replacement = replacement(places, scalar, path);
            complete &= replacement != null;
            places.appendReplacement(text, Matcher.quoteReplacement(replacement == null ? "" : replacement));
        }
        places.appendTail(text);
        return complete ? new Node.Scalar(text.toString(), scalar.line()) : new Node.Absent(scalar.line());
    }

    private String replacement(Matcher place, Node.Scalar scalar, String path) {
        if (place.group().equals("$${")) {
            return "${";
        }
        String name = place.group(1);
        if (name == null) {
            problems.add(path, scalar, "${ must be followed by a variable's name and }; write $${ for a plain ${");
            return null;
        }
        String value = variables.get(name);
        String fallback = place.group(2);
        if (fallback != null) {
            return value == null || value.isEmpty() ? fallback : value;
        }
        if (value == null) {
            problems.add(path, scalar, "the environment variable " + name + " is not set");
        }
        return value;
    }
}
