package io.carillon.application.query;

import io.carillon.ports.usecase.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Understands the words of a query, and remembers those that it does not. Not safe for use by several threads. */
public final class QueryWords {
    private final List<Problem> problems = new ArrayList<>();

    /** @param detail what is wrong with a word that the parser does not know, after its name */
    public <T> Optional<T> parse(
            String name, Optional<String> word, Function<String, Optional<T>> parser, String detail) {
        Optional<T> value = word.flatMap(parser);
        if (word.isPresent() && value.isEmpty()) {
            problems.add(new Problem(name, "invalid", name + " " + detail));
        }
        return value;
    }

    /** The words that were not understood. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }
}
