package io.carillon.app.wiring.settings;

import java.util.Collection;

/** Refuses keys that nobody would read. */
record KnownKeys(ProblemList problems) {

    void check(Node.Mapping mapping, String path, Collection<String> known) {
        mapping.members().forEach((key, node) -> {
            if (!known.contains(key)) {
                problems.add(ProblemList.path(path, key), node, "unknown key" + Spelling.hint(key, known));
            }
        });
    }
}
