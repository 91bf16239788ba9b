package io.carillon.app.http.problem;

import io.carillon.ports.usecase.Problem;
import java.util.List;
import java.util.Map;

/**
 * A problem to be answered with.
 *
 * @param detail a sentence on this occurrence
 * @param errors what is wrong in detail; empty where there is but one thing
 * @param headers further answer headers
 * @param members further members of the document
 */
public record ApiProblem(
        ProblemCode code,
        String detail,
        List<Problem> errors,
        Map<String, String> headers,
        Map<String, String> members) {
    private static final int MOST_ERRORS = 100;

    public ApiProblem {
        errors = List.copyOf(errors);
        headers = Map.copyOf(headers);
        members = Map.copyOf(members);
    }

    public static ApiProblem of(ProblemCode code, String detail) {
        return new ApiProblem(code, detail, List.of(), Map.of(), Map.of());
    }

    /** A request with these problems; at most the first hundred are listed. */
    public static ApiProblem invalid(List<Problem> errors) {
        int count = errors.size();
        String detail = count == 1 ? errors.get(0).detail() : count + " problems, see errors";
        return new ApiProblem(
                ProblemCode.INVALID_REQUEST,
                detail,
                errors.subList(0, Math.min(count, MOST_ERRORS)),
                Map.of(),
                Map.of());
    }

    public static ApiProblem storageUnavailable() {
        return of(ProblemCode.STORAGE_UNAVAILABLE, "nothing of this request was kept; try again")
                .with("Retry-After", "1");
    }

    public ApiProblem with(String header, String value) {
        Map<String, String> more = new java.util.HashMap<>(headers);
        more.put(header, value);
        return new ApiProblem(code, detail, errors, more, members);
    }

    public ApiProblem withMember(String name, String value) {
        Map<String, String> more = new java.util.HashMap<>(members);
        more.put(name, value);
        return new ApiProblem(code, detail, errors, headers, more);
    }

    /** Something that somebody else has. @param owner the public id of who has it */
    public static ApiProblem taken(ProblemCode code, Problem error, String owner) {
        return new ApiProblem(
                code, error.detail() + " (" + owner + ")", List.of(error), Map.of(), Map.of("subscriber", owner));
    }

    /** The same, told in other words. */
    public ApiProblem with(String words) {
        return new ApiProblem(code, words, errors, headers, members);
    }
}
