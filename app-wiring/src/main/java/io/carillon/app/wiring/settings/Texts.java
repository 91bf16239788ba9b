package io.carillon.app.wiring.settings;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads a group whose values are all texts. */
record Texts(ProblemList problems) {

    Map<String, String> of(Node.Mapping mapping, String path) {
        Map<String, String> texts = new LinkedHashMap<>();
        mapping.members().forEach((key, node) -> {
            if (node instanceof Node.Scalar scalar) {
                texts.put(key, scalar.text());
            } else if (!(node instanceof Node.Absent)) {
                problems.add(ProblemList.path(path, key), node, "must be a text, not " + node.kind());
            }
        });
        return texts;
    }
}
