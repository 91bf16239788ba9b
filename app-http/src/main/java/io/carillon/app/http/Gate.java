package io.carillon.app.http;

import io.carillon.app.http.json.ProblemJson;
import io.carillon.app.http.problem.ApiProblem;
import io.carillon.app.http.problem.ProblemCode;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * What is decided before anything else of a request is looked at: its id, and whether its host and key are right. Only paths
 * that are named here get further, so that a new route is closed until somebody opens it.
 */
final class Gate extends Handler.Wrapper {
    private static final HttpField NO_SNIFF = new PreEncodedHttpField("X-Content-Type-Options", "nosniff");
    private static final HttpField NO_STORE = new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "no-store");

    private final HostRule hosts;
    private final Bearer key;

    Gate(HostRule hosts, Bearer key) {
        this.hosts = hosts;
        this.key = key;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String requestId = RequestId.of(request.getHeaders().get(RequestId.HEADER));
        request.setAttribute(RequestId.ATTRIBUTE, requestId);
        request.setAttribute(BrokenAnswer.ATTRIBUTE, BrokenAnswer.of(request));
        mark(response, requestId);
        Optional<ApiProblem> objection = objection(request);
        if (objection.isPresent()) {
            refuse(objection.get(), requestId, response, callback);
            return true;
        }
        return super.handle(request, response, callback);
    }

    /** Refuses a request that came through a gate. */
    static void refuse(ApiProblem problem, Request request, Response response, Callback callback) {
        refuse(problem, String.valueOf(request.getAttribute(RequestId.ATTRIBUTE)), response, callback);
    }

    /** The headers that every answer carries. */
    static void mark(Response response, String requestId) {
        response.getHeaders().put(RequestId.HEADER, requestId).put(NO_SNIFF).put(NO_STORE);
    }

    static void refuse(ApiProblem problem, String requestId, Response response, Callback callback) {
        HttpFields.Mutable headers = response.getHeaders();
        problem.headers().forEach(headers::put);
        headers.put(HttpHeader.CONTENT_TYPE, ProblemJson.MEDIA_TYPE);
        response.setStatus(problem.code().status());
        response.write(true, ByteBuffer.wrap(ProblemJson.of(problem, requestId)), callback);
    }

    private Optional<ApiProblem> objection(Request request) {
        String path = request.getHttpURI().getPath();
        if (!hosts.allows(Request.getServerName(request))) {
            return Optional.of(ApiProblem.of(
                    ProblemCode.HOST_NOT_ALLOWED, "this server answers only to the name of its own machine"));
        }
        if (path == null || !(isOpen(path) || path.startsWith("/v1/"))) {
            return Optional.of(ApiProblem.of(ProblemCode.NOT_FOUND, "there is nothing at this path"));
        }
        return isOpen(path)
                ? Optional.empty()
                : key.objection(request.getHeaders().get(HttpHeader.AUTHORIZATION));
    }

    private static boolean isOpen(String path) {
        return path.startsWith("/health/") || path.startsWith("/docs/problems/");
    }
}
