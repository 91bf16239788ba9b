package io.carillon.app.http.json;

import io.carillon.app.http.problem.ApiProblem;
import io.carillon.ports.usecase.Problem;
import java.io.IOException;
import java.util.Map;

/** A problem document of RFC 9457. */
public final class ProblemJson {
    public static final String MEDIA_TYPE = "application/problem+json";

    private ProblemJson() {}

    public static byte[] of(ApiProblem problem, String requestId) {
        return JsonOutput.document(out -> {
            out.text("type", problem.code().page());
            out.text("title", problem.code().title());
            out.number("status", problem.code().status());
            out.text("detail", problem.detail());
            out.text("code", problem.code().word());
            out.objects("errors", problem.errors(), ProblemJson::error);
            out.truth("retryable", problem.code().retryable());
            for (Map.Entry<String, String> member : problem.members().entrySet()) {
                out.text(member.getKey(), member.getValue());
            }
            out.text("request_id", requestId);
        });
    }

    private static void error(Problem error, JsonOutput out) throws IOException {
        out.text("pointer", error.pointer());
        out.text("code", error.code());
        out.text("detail", error.detail());
    }
}
