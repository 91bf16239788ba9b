package io.carillon.adapters.jetchat.server;

import io.carillon.adapters.wire.server.WireReply;
import io.carillon.adapters.wire.server.WireRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Answers the requests of the API: reads, checks in a fixed order (path, key, rate, scope, form), asks the backend, writes. Safe
 * for many threads.
 */
public final class JetchatServer {
    private final JetchatBackend backend;
    private final Supplier<JetchatDialect> dialect;

    /**
     * @param dialect asked once for each answer, so that it may change while the server runs
     */
    public JetchatServer(JetchatBackend backend, Supplier<JetchatDialect> dialect) {
        this.backend = backend;
        this.dialect = dialect;
    }

    /** Reads and answers in one step. */
    public WireReply answer(WireRequest request) {
        return answer(JetchatCall.read(request), JetchatRowChange.NONE);
    }

    public WireReply answer(JetchatCall call, JetchatRowChange change) {
        JetchatDialect current = dialect.get();
        JetchatRenderer renderer = new JetchatRenderer(current);
        if (call.operation() == JetchatOperation.UNKNOWN) {
            return notFound(call, renderer);
        }
        Optional<JetchatSession> session = call.key().flatMap(backend::open);
        if (session.isEmpty()) {
            return renderer.refuse(JetchatRefusal.UNAUTHENTICATED);
        }
        JetchatAllowance allowance = session.get().count();
        if (allowance.exceeded()) {
            return JetchatRenderer.with(renderer.refuse(JetchatRefusal.TOO_MANY_ATTEMPTS), headers(allowance));
        }
        JetchatExchange exchange = new JetchatExchange(call, session.get(), new JetchatRows(current));
        return JetchatRenderer.with(answer(exchange, renderer, change), headers(allowance));
    }

    /** The answer to a request of which nothing is taken, whatever is in it. */
    public WireReply refuse(JetchatRefusal refusal) {
        WireReply reply = new JetchatRenderer(dialect.get()).refuse(refusal);
        return refusal == JetchatRefusal.TOO_MANY_ATTEMPTS
                ? JetchatRenderer.with(reply, headers(new JetchatAllowance(1, -1, 1)))
                : reply;
    }

    private static WireReply answer(JetchatExchange exchange, JetchatRenderer renderer, JetchatRowChange change) {
        JetchatCall call = exchange.call();
        if (!exchange.session().may(call.operation().scope())) {
            return renderer.refuse(JetchatRefusal.SCOPE);
        }
        JetchatComplaints complaints =
                JetchatChecks.check(call.operation(), call.input().node());
        return complaints.isEmpty()
                ? renderer.result(JetchatHandlers.handle(exchange), call, change)
                : renderer.invalid(complaints);
    }

    private static WireReply notFound(JetchatCall call, JetchatRenderer renderer) {
        return call.allowedMethods().isEmpty()
                ? renderer.refuse(JetchatRefusal.NOT_FOUND)
                : JetchatRenderer.with(
                        renderer.refuse(JetchatRefusal.METHOD_NOT_ALLOWED),
                        Map.of("Allow", String.join(", ", call.allowedMethods())));
    }

    private static Map<String, String> headers(JetchatAllowance allowance) {
        Map<String, String> headers = new HashMap<>();
        if (allowance.limit() > 0) {
            headers.put("X-RateLimit-Limit", Integer.toString(allowance.limit()));
            headers.put("X-RateLimit-Remaining", Integer.toString(Math.max(0, allowance.remaining())));
        }
        if (allowance.exceeded()) {
            headers.put("Retry-After", Long.toString(Math.max(1, allowance.secondsLeft())));
        }
        return headers;
    }
}
