package io.carillon.app.cli.output;

import io.carillon.app.cli.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ends a command with an exit code and a problem document. */
public final class CommandFailed extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final ExitCode exitCode;
    private final transient Json problem;

    /** @param problem what the API answered, or one made by {@link #of} */
    public CommandFailed(ExitCode exitCode, Json problem) {
        super(problem.get("detail").orEmpty());
        this.exitCode = exitCode;
        this.problem = problem;
    }

    /** A failure that the API has not told. @param code stable, lower case with underscores */
    public static CommandFailed of(ExitCode exitCode, String code, String detail) {
        return new CommandFailed(exitCode, problem(code, detail));
    }

    /** Wrong usage of one option. */
    public static CommandFailed usage(String option, String detail) {
        Map<String, Object> problem = new LinkedHashMap<>(problem("invalid_usage", "wrong usage").members());
        problem.put("errors", List.of(Map.of("pointer", option, "code", "invalid", "detail", detail)));
        return new CommandFailed(ExitCode.USAGE, Json.of(problem));
    }

    private static Json problem(String code, String detail) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "about:blank");
        members.put("title", detail);
        members.put("code", code);
        members.put("detail", detail);
        return Json.of(members);
    }

    public ExitCode exitCode() {
        return exitCode;
    }

    public Json problem() {
        return problem;
    }
}
