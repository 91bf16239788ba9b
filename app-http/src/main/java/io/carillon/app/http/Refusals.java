package io.carillon.app.http;

import io.carillon.app.http.problem.ApiProblem;
import io.carillon.app.http.problem.ProblemCode;
import io.carillon.app.http.problem.ProblemException;
import io.carillon.ports.store.StorageUnavailable;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where exceptions become answers. Logs what an operator should see, never bodies or headers. */
final class Refusals {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private static final long SECOND = 1_000_000_000L;
    private static final AtomicLong TOLD = new AtomicLong(System.nanoTime() - SECOND);

    private Refusals() {}

    static void register(RoutesConfig routes) {
        routes.exception(ProblemException.class, (e, ctx) -> answer(ctx, e.problem()));
        routes.exception(HttpResponseException.class, (e, ctx) -> answer(ctx, ofServer(e)));
        routes.exception(StorageUnavailable.class, Refusals::storage);
        routes.exception(Exception.class, Refusals::unexpected);
    }

    private static void storage(StorageUnavailable e, Context ctx) {
        long now = System.nanoTime();
        long told = TOLD.get();
        // Every request meets it while it lasts: a full disk must not be filled further by telling of each.
        if (now - told >= SECOND && TOLD.compareAndSet(told, now)) {
            LOG.warn(
                    "{}: {} {} answered 503 (told once a second), the store is unavailable: {}",
                    HttpReply.requestId(ctx),
                    ctx.method(),
                    ctx.path(),
                    e.getMessage());
        }
        answer(ctx, ApiProblem.storageUnavailable());
    }

    private static void unexpected(Exception e, Context ctx) {
        LOG.error("{}: {} {} failed", HttpReply.requestId(ctx), ctx.method(), ctx.path(), e);
        answer(
                ctx,
                ApiProblem.of(ProblemCode.INTERNAL_ERROR, "the request failed; the log names it by its request id"));
    }

    private static ApiProblem ofServer(HttpResponseException e) {
        ProblemCode code = ProblemCode.ofStatus(e.getStatus());
        ApiProblem problem = ApiProblem.of(code, code.title());
        return code == ProblemCode.METHOD_NOT_ALLOWED ? problem.with("Allow", methods(e.getDetails())) : problem;
    }

    /** The server names them under a key that depends on what the client accepts. */
    private static String methods(Map<String, String> details) {
        return details.values().stream().findFirst().orElse("").toUpperCase(Locale.ROOT);
    }

    private static void answer(Context ctx, ApiProblem problem) {
        HttpReply.of(problem, ctx).writeTo(ctx);
    }
}
