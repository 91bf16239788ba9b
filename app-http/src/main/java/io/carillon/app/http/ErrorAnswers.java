package io.carillon.app.http;

import io.carillon.app.http.problem.ApiProblem;
import io.carillon.app.http.problem.ProblemCode;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** What the server itself refuses, such as broken HTTP, as problems like all others. */
final class ErrorAnswers extends ErrorHandler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        ProblemCode code = ProblemCode.ofStatus(response.getStatus());
        Object named = request.getAttribute(RequestId.ATTRIBUTE);
        String requestId = named == null ? RequestId.of(null) : named.toString();
        Gate.mark(response, requestId);
        Gate.refuse(ApiProblem.of(code, code.title()), requestId, response, callback);
        return true;
    }
}
