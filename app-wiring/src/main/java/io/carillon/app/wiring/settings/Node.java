package io.carillon.app.wiring.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A part of the configuration file, with the line it begins on. Scalars keep their text as written. */
sealed interface Node {

    int line();

    /** How a user would call it. */
    String kind();

    record Scalar(String text, int line) implements Node {
        @Override
        public String kind() {
            return "a single value";
        }

        /** A value may be a secret. */
        @Override
        public String toString() {
            return "Scalar[line " + line + "]";
        }
    }

    /** Written without a value, or {@code null}; the same as an absent key. */
    record Absent(int line) implements Node {
        @Override
        public String kind() {
            return "nothing";
        }
    }

    record Sequence(List<Node> items, int line) implements Node {
        @Override
        public String kind() {
            return "a list";
        }
    }

    record Mapping(Map<String, Node> members, int line) implements Node {
        static Mapping empty(int line) {
            return new Mapping(new LinkedHashMap<>(), line);
        }

        @Override
        public String kind() {
            return "a group of keys";
        }
    }
}
