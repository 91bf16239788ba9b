package io.carillon.app.http.problem;

/** Ends the handling of a request with a problem. Made without a stack trace: it is an answer, not a fault. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ApiProblem problem;

    public ProblemException(ApiProblem problem) {
        super(problem.code().word(), null, false, false);
        this.problem = problem;
    }

    public ProblemException(ProblemCode code, String detail) {
        this(ApiProblem.of(code, detail));
    }

    public ApiProblem problem() {
        return problem;
    }
}
