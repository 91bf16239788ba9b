package io.carillon.app.wiring.settings;

/** Gives the groups that a mapping holds; an absent one is empty. */
record Groups(Node.Mapping parent, ProblemList problems) {

    Node.Mapping group(String key) {
        return group(key, key);
    }

    Node.Mapping group(String key, String path) {
        Node node = parent.members().get(key);
        if (node instanceof Node.Mapping mapping) {
            return mapping;
        }
        if (node != null && !(node instanceof Node.Absent)) {
            problems.add(path, node, "must be a group of keys, not " + node.kind());
        }
        return Node.Mapping.empty(parent.line());
    }
}
