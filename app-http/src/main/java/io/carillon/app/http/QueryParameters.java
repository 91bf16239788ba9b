package io.carillon.app.http;

import io.carillon.app.http.json.Times;
import io.carillon.app.http.problem.ApiProblem;
import io.carillon.app.http.problem.ProblemException;
import io.carillon.ports.usecase.Problem;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads query parameters and gathers what is wrong with them; a problem's pointer is the parameter's name. For one request. */
public final class QueryParameters {
    private static final int USUAL_LIMIT = 50;
    private static final int LONGEST = 512;

    private final Map<String, List<String>> given;
    private final Set<String> read = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    public QueryParameters(Context ctx) {
        this(ctx.queryParamMap());
    }

    /** @param given all values of each parameter, decoded */
    QueryParameters(Map<String, List<String>> given) {
        this.given = given;
    }

    /** A text; empty when absent or empty. */
    public Optional<String> text(String name) {
        read.add(name);
        List<String> values = given.getOrDefault(name, List.of());
        if (values.size() > 1) {
            add(name, "duplicate_parameter", "this parameter is given twice");
        }
        String value = values.isEmpty() ? "" : values.get(0);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        boolean printable =
                value.codePoints().noneMatch(point -> point == 0 || Character.getType(point) == Character.SURROGATE);
        if (value.length() > LONGEST || !printable) {
            add(name, "invalid_value", "must have at most " + LONGEST + " characters, none of them NUL");
            return Optional.empty();
        }
        return Optional.of(value);
    }

    /** {@code limit}, 50 unless given. */
    public int limit(int most) {
        Optional<String> text = text("limit");
        if (text.isEmpty()) {
            return USUAL_LIMIT;
        }
        if (text.get().matches("\\d{1,6}")) {
            int limit = Integer.parseInt(text.get());
            if (limit >= 1 && limit <= most) {
                return limit;
            }
        }
        add("limit", "out_of_range", "must be a whole number from 1 to " + most);
        return USUAL_LIMIT;
    }

    /** A point in time with an offset; a plus sign that was left unencoded is understood. */
    public Optional<Instant> time(String name) {
        Optional<String> text = text(name);
        Optional<Instant> time = text.flatMap(value -> Times.parse(value.replace(' ', '+')));
        if (text.isPresent() && time.isEmpty()) {
            add(name, "invalid_time", "must be a time with an offset such as 2026-11-01T12:00:00Z");
        }
        return time;
    }

    /** {@code true} or {@code false}, the latter when absent. */
    public boolean flag(String name) {
        Optional<String> text = text(name);
        if (text.isPresent() && !text.get().equals("true") && !text.get().equals("false")) {
            add(name, "invalid_value", "must be true or false");
        }
        return text.filter("true"::equals).isPresent();
    }

    public void add(String name, String code, String detail) {
        problems.add(new Problem(name, code, detail));
    }

    /**
     * To be called when all that the route knows has been read: what is left was misspelt or hoped for.
     *
     * @throws ProblemException when anything that is given, or {@code more}, is a problem
     */
    public void orThrow(List<Problem> more) {
        given.keySet().stream()
                .filter(name -> !read.contains(name))
                .sorted()
                .forEach(name -> add(name, "unknown_parameter", "there is no such parameter here"));
        problems.addAll(more);
        if (!problems.isEmpty()) {
            throw new ProblemException(ApiProblem.invalid(problems));
        }
    }

    public void orThrow() {
        orThrow(List.of());
    }
}
