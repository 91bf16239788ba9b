package io.carillon.app.http.route;

import io.carillon.app.http.problem.ApiProblem;
import io.carillon.app.http.problem.ProblemCode;
import io.carillon.app.http.problem.ProblemException;
import io.carillon.domain.conversation.ConversationId;
import io.javalin.http.Context;
import java.util.function.Supplier;

/** What the routes below {@code /v1/conversations/{id}} have in common. */
final class ConversationPaths {
    private ConversationPaths() {}

    /** @throws ProblemException when the path's id has not the form of one */
    static ConversationId id(Context ctx) {
        return ConversationId.parse(ctx.pathParam("id")).orElseThrow(missing());
    }

    static Supplier<ProblemException> missing() {
        return () -> new ProblemException(unknown());
    }

    static ApiProblem unknown() {
        return ApiProblem.of(ProblemCode.CONVERSATION_NOT_FOUND, "there is no such conversation");
    }
}
