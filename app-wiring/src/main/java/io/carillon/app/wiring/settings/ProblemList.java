package io.carillon.app.wiring.settings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Gathers problems in the order found, and the keys they concern. Not safe for use by several threads. */
final class ProblemList {
    private final List<SettingsProblem> problems = new ArrayList<>();
    private final Set<String> paths = new HashSet<>();

    void add(String path, Node node, String detail) {
        add(path, node.line(), detail);
    }

    void add(String path, int line, String detail) {
        problems.add(new SettingsProblem(path, line, detail));
        paths.add(path);
    }

    /** Whether something was said about this very key already, so that a consequence of it need not be. */
    boolean concerns(String path) {
        return paths.contains(path);
    }

    int count() {
        return problems.size();
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    List<SettingsProblem> all() {
        return List.copyOf(problems);
    }

    /** Joins a key to the path of the group that holds it. */
    static String path(String group, String key) {
        return group.isEmpty() ? key : group + "." + key;
    }
}
