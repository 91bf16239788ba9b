package io.carillon.app.http.route;

import io.carillon.app.http.Answers;
import io.carillon.app.http.HttpReply;
import io.carillon.app.http.json.SubscriberJson;
import io.carillon.app.http.problem.ApiProblem;
import io.carillon.app.http.problem.ProblemCode;
import io.carillon.ports.usecase.Problem;
import io.carillon.ports.usecase.subscriber.ManageSubscribers.Change;
import io.javalin.http.Context;
import java.util.List;
import java.util.function.UnaryOperator;

/** What came of a change of a subscriber, as an HTTP answer. */
final class SubscriberReplies {
    private SubscriberReplies() {}

    static HttpReply of(Change change, Context ctx) {
        return of(change, 200, ctx);
    }

    /** @param status of a change that was made */
    static HttpReply of(Change change, int status, Context ctx) {
        if (change instanceof Change.Done done) {
            return done.subscriber()
                    .map(subscriber -> HttpReply.of(status, SubscriberJson.of(subscriber)))
                    .orElseGet(HttpReply::noContent);
        }
        return HttpReply.of(problem(change), ctx);
    }

    /** The same change, its problems pointing to where the request has what they mean. */
    static Change pointing(Change change, UnaryOperator<String> pointer) {
        if (!(change instanceof Change.Invalid invalid)) {
            return change;
        }
        List<Problem> pointed = invalid.problems().stream()
                .map(problem -> new Problem(pointer.apply(problem.pointer()), problem.code(), problem.detail()))
                .toList();
        return new Change.Invalid(pointed);
    }

    private static ApiProblem problem(Change change) {
        if (change instanceof Change.Invalid invalid) {
            return ApiProblem.invalid(invalid.problems());
        }
        if (change instanceof Change.Conflict conflict) {
            boolean phone = conflict.problem().code().equals(ProblemCode.PHONE_TAKEN.word());
            return ApiProblem.taken(
                    phone ? ProblemCode.PHONE_TAKEN : ProblemCode.ADDRESS_TAKEN,
                    conflict.problem(),
                    conflict.owner().toString());
        }
        if (change instanceof Change.ProviderFailed failed) {
            ApiProblem said = Answers.problem(failed.answer());
            return said.with("the provider of the channel " + failed.channel() + " did not take it: " + said.detail());
        }
        return ApiProblem.of(ProblemCode.SUBSCRIBER_NOT_FOUND, "there is no such subscriber");
    }
}
