package io.carillon.simulator.input;

import java.util.List;
import java.util.stream.Collectors;

/** What somebody wrote has mistakes; the message names them all, separated by semicolons. */
public final class InputException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    /**
     * @param problems at least one
     */
    public InputException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    /** In the order in which they were found. */
    public List<Problem> problems() {
        return problems;
    }
}
