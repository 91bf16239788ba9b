package io.carillon.app.http.json;

import io.carillon.app.http.problem.ApiProblem;
import io.carillon.app.http.problem.ProblemException;
import io.carillon.ports.usecase.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What a body says, and what is wrong with how it says it. @param problems empty when the value can be used as it is */
public record Parsed<T>(T value, List<Problem> problems) {

    /** The same with further problems that are news. */
    public Parsed<T> with(List<Problem> more) {
        List<Problem> all = new ArrayList<>(problems);
        more.stream().filter(this::isNews).forEach(all::add);
        return new Parsed<>(value, all);
    }

    /** The value. @throws ProblemException with all problems of the body, and those that {@code rules} find besides */
    public T orThrow(Function<T, List<Problem>> rules) {
        if (problems.isEmpty()) {
            return value;
        }
        throw new ProblemException(ApiProblem.invalid(with(rules.apply(value)).problems()));
    }

    /** What could not be read counts as absent; that it is absent, or that its parent lacks it, is no news then. */
    private boolean isNews(Problem problem) {
        return problem.pointer().isEmpty()
                || problems.stream()
                        .noneMatch(known -> known.pointer().equals(problem.pointer())
                                || known.pointer().startsWith(problem.pointer() + "/")
                                || problem.pointer().startsWith(known.pointer() + "/"));
    }
}
