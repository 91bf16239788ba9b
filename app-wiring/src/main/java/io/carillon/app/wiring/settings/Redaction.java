package io.carillon.app.wiring.settings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Takes the values of a group out of a text that somebody else wrote, such as a plug-in's objection. */
record Redaction(List<String> values) {
    /** Shorter values are words and numbers that occur by chance. */
    private static final int SHORTEST = 5;

    static Redaction of(Node.Mapping mapping) {
        List<String> values = new ArrayList<>();
        collect(mapping, values);
        values.sort(Comparator.comparingInt(String::length).reversed());
        return new Redaction(values);
    }

    String redact(String text) {
        String clean = text;
        for (String value : values) {
            clean = clean.replace(value, "***");
        }
        return clean;
    }

    private static void collect(Node node, List<String> values) {
        if (node instanceof Node.Mapping mapping) {
            mapping.members().values().forEach(member -> collect(member, values));
        } else if (node instanceof Node.Sequence sequence) {
            sequence.items().forEach(item -> collect(item, values));
        } else if (node instanceof Node.Scalar scalar && scalar.text().length() >= SHORTEST) {
            values.add(scalar.text());
        }
    }
}
