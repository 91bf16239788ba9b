package io.carillon.app.http;

import io.carillon.app.http.json.ProblemJson;
import io.carillon.app.http.problem.ApiProblem;
import io.javalin.http.Context;
import java.util.Map;

/** An answer, complete. */
public record HttpReply(int status, String mediaType, byte[] body, Map<String, String> headers) {
    static final String JSON = "application/json";

    public HttpReply {
        headers = Map.copyOf(headers);
    }

    public static HttpReply ok(byte[] json) {
        return new HttpReply(200, JSON, json, Map.of());
    }

    public static HttpReply of(int status, byte[] json) {
        return new HttpReply(status, JSON, json, Map.of());
    }

    /** Done, and there is nothing to show. */
    public static HttpReply noContent() {
        return new HttpReply(204, JSON, new byte[0], Map.of());
    }

    public static HttpReply of(ApiProblem problem, Context ctx) {
        byte[] body = ProblemJson.of(problem, requestId(ctx));
        return new HttpReply(problem.code().status(), ProblemJson.MEDIA_TYPE, body, problem.headers());
    }

    /** The same, marked as given before when {@code replayed}. */
    public HttpReply replayed(boolean replayed) {
        return replayed ? new HttpReply(status, mediaType, body, Map.of("Idempotency-Replayed", "true")) : this;
    }

    public void writeTo(Context ctx) {
        headers.forEach(ctx::header);
        ctx.status(status);
        if (body.length > 0) {
            ctx.contentType(mediaType).result(body);
        }
    }

    static String requestId(Context ctx) {
        return String.valueOf(ctx.req().getAttribute(RequestId.ATTRIBUTE));
    }
}
