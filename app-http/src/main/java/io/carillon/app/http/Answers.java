package io.carillon.app.http;

import io.carillon.app.http.problem.ApiProblem;
import io.carillon.app.http.problem.ProblemCode;
import io.carillon.app.http.problem.ProblemException;
import io.carillon.domain.delivery.Complaint;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.usecase.channel.PassThrough;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a provider answered to a question passed on to it, as an HTTP answer. */
public final class Answers {
    private Answers() {}

    public static <T> HttpReply of(PassThrough<T> result, Function<T, byte[]> json, Context ctx) {
        return reply(result, value -> HttpReply.ok(json.apply(value)), ctx);
    }

    /** @param answered what to say when the provider answered */
    public static <T> HttpReply reply(PassThrough<T> result, Function<T, HttpReply> answered, Context ctx) {
        if (result instanceof PassThrough.Asked<T> asked) {
            return asked.answer().fold(answered, failure -> HttpReply.of(problem(failure), ctx));
        }
        return HttpReply.of(
                result instanceof PassThrough.NotSupported<T> lacking
                        ? ApiProblem.of(
                                ProblemCode.NOT_SUPPORTED, "the provider " + lacking.provider() + " cannot do this")
                        : noSuchChannel(),
                ctx);
    }

    public static ApiProblem noSuchChannel() {
        return ApiProblem.of(ProblemCode.CHANNEL_NOT_FOUND, "no channel of this name is configured");
    }

    /** Something to be found, or a 404. */
    public static Supplier<ProblemException> missing(ProblemCode code) {
        return () -> new ProblemException(code, code.title().toLowerCase(java.util.Locale.ROOT));
    }

    /** What a provider said that did not do what it was asked. */
    public static <T> ApiProblem problem(Answer<T> failure) {
        String words = failure.failure().map(Answers::words).orElse("");
        if (failure instanceof Answer.Blocked<T>) {
            return ApiProblem.of(ProblemCode.PROVIDER_REFUSED_ACCOUNT, words);
        }
        if (failure instanceof Answer.Refused<T>) {
            return ApiProblem.of(ProblemCode.PROVIDER_REFUSED, words);
        }
        if (failure instanceof Answer.Unavailable<T> unavailable) {
            ApiProblem problem = ApiProblem.of(ProblemCode.PROVIDER_UNAVAILABLE, words);
            return unavailable
                    .retryAfter()
                    .map(after -> problem.with("Retry-After", seconds(after)))
                    .orElse(problem);
        }
        return ApiProblem.of(ProblemCode.OUTCOME_UNKNOWN, words);
    }

    private static String words(Complaint complaint) {
        String said = complaint.providerCode().isEmpty() ? "" : " (provider: " + complaint.providerCode() + ")";
        return complaint.code() + ": " + complaint.detail() + said;
    }

    private static String seconds(Duration after) {
        return Long.toString(Math.max(1, after.plusMillis(999).toSeconds()));
    }
}
