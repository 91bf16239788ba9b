package io.carillon.app.http.route;

import io.carillon.app.http.problem.ApiProblem;
import io.carillon.app.http.problem.ProblemCode;
import io.carillon.app.http.problem.ProblemException;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Lets only so many requests wait for providers, so that a slow one cannot take all threads. Safe for several threads. */
public final class ProviderTurns {
    private final Semaphore turns;

    public ProviderTurns(int most) {
        this.turns = new Semaphore(most);
    }

    /** @throws ProblemException when too many wait already */
    <T> T take(Supplier<T> question) {
        if (!turns.tryAcquire()) {
            throw new ProblemException(
                    ApiProblem.of(ProblemCode.TOO_MANY_REQUESTS, "too many requests wait for providers; try again")
                            .with("Retry-After", "1"));
        }
        try {
            return question.get();
        } finally {
            turns.release();
        }
    }
}
