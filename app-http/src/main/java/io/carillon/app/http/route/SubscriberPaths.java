package io.carillon.app.http.route;

import io.carillon.app.http.Answers;
import io.carillon.app.http.problem.ApiProblem;
import io.carillon.app.http.problem.ProblemCode;
import io.carillon.app.http.problem.ProblemException;
import io.carillon.domain.subscriber.SubscriberId;
import io.carillon.ports.usecase.Problem;
import io.javalin.http.Context;
import java.util.List;
import java.util.function.Supplier;

/** What the routes below {@code /v1/subscribers/{id}} have in common. */
final class SubscriberPaths {
    private static final int LONGEST = 256;

    private SubscriberPaths() {}

    /** @throws ProblemException when the path's id has not the form of one */
    static SubscriberId id(Context ctx) {
        return SubscriberId.parse(ctx.pathParam("id")).orElseThrow(missing());
    }

    static Supplier<ProblemException> missing() {
        return Answers.missing(ProblemCode.SUBSCRIBER_NOT_FOUND);
    }

    /** A name in the path. @throws ProblemException when nothing can be called so */
    static String name(Context ctx, String parameter) {
        String name = ctx.pathParam(parameter);
        boolean printable =
                name.codePoints().noneMatch(point -> point == 0 || Character.getType(point) == Character.SURROGATE);
        if (name.isBlank() || name.length() > LONGEST || !printable) {
            var problem = new Problem(parameter, "invalid_value", "must have 1 to " + LONGEST + " characters");
            throw new ProblemException(ApiProblem.invalid(List.of(problem)));
        }
        return name;
    }
}
