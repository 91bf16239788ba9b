package io.carillon.app.http;

import io.carillon.app.http.problem.ApiProblem;
import io.carillon.app.http.problem.ProblemCode;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Lets only so many requests in at once. Event streams, which stay for hours, pass beside it and are counted by themselves. */
final class Turnstile extends Handler.Wrapper {
    private final int most;
    private final AtomicInteger inFlight = new AtomicInteger();

    /** @param most requests handled at the same time */
    Turnstile(int most) {
        this.most = most;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (inFlight.incrementAndGet() > most) {
            inFlight.decrementAndGet();
            Gate.refuse(crowded(), request, response, callback);
            return true;
        }
        Request.addCompletionListener(request, ignored -> inFlight.decrementAndGet());
        return super.handle(request, response, callback);
    }

    private static ApiProblem crowded() {
        return ApiProblem.of(ProblemCode.TOO_MANY_REQUESTS, "too many requests are being handled; try again")
                .with("Retry-After", "1");
    }
}
