package io.carillon.app.http.route;

import io.carillon.app.http.Answers;
import io.carillon.app.http.HttpReply;
import io.carillon.app.http.json.MessageJson;
import io.carillon.app.http.json.RedriveJson;
import io.carillon.app.http.problem.ApiProblem;
import io.carillon.app.http.problem.ProblemCode;
import io.carillon.ports.usecase.message.CancelMessages.Canceling;
import io.carillon.ports.usecase.message.RedriveMessages.ManyRedriving;
import io.carillon.ports.usecase.message.RedriveMessages.Redriving;
import io.javalin.http.Context;

/** What came of taking messages back, or of trying them again, as an HTTP answer. */
final class RecallReplies {
    private static final int ACCEPTED = 202;

    private RecallReplies() {}

    static HttpReply of(Canceling canceling, Context ctx) {
        if (canceling instanceof Canceling.Canceled canceled) {
            return HttpReply.ok(MessageJson.of(canceled.message()));
        }
        if (canceling instanceof Canceling.Refused refused) {
            return HttpReply.of(problem(refused), ctx);
        }
        return HttpReply.of(canceling instanceof Canceling.NotOutgoing ? notOutgoing() : missing(), ctx);
    }

    private static ApiProblem problem(Canceling.Refused refused) {
        String status = refused.message().status().word();
        return switch (refused.why()) {
            case OUTCOME_UNKNOWN ->
                ApiProblem.of(
                        ProblemCode.MESSAGE_OUTCOME_UNKNOWN,
                        "it is being sent, or an attempt ended without a clear answer: the provider may have it");
            case ALREADY_SENT -> ApiProblem.of(ProblemCode.ALREADY_SENT, "the provider has taken it; it is " + status);
            default -> ApiProblem.of(ProblemCode.ALREADY_ENDED, "it is " + status + " and is not going to be sent");
        };
    }

    static HttpReply of(Redriving redriving, Context ctx) {
        if (redriving instanceof Redriving.Redriven redriven) {
            return HttpReply.of(ACCEPTED, MessageJson.of(redriven.message()));
        }
        if (redriving instanceof Redriving.Refused refused) {
            return HttpReply.of(ApiProblem.of(ProblemCode.NOT_REDRIVABLE, refused.why()), ctx);
        }
        if (redriving instanceof Redriving.Invalid invalid) {
            return HttpReply.of(ApiProblem.invalid(invalid.problems()), ctx);
        }
        return HttpReply.of(redriving instanceof Redriving.NotOutgoing ? notOutgoing() : missing(), ctx);
    }

    static HttpReply of(ManyRedriving redriving, Context ctx) {
        if (redriving instanceof ManyRedriving.Redriven redriven) {
            return HttpReply.ok(RedriveJson.of(redriven));
        }
        return HttpReply.of(
                redriving instanceof ManyRedriving.Invalid invalid
                        ? ApiProblem.invalid(invalid.problems())
                        : Answers.noSuchChannel(),
                ctx);
    }

    private static ApiProblem notOutgoing() {
        return ApiProblem.of(ProblemCode.NOT_OUTGOING, "it came in from the provider and was not sent from here");
    }

    private static ApiProblem missing() {
        return ApiProblem.of(ProblemCode.MESSAGE_NOT_FOUND, "there is no such message");
    }
}
