package io.carillon.app.http.route;

import io.carillon.app.http.Answers;
import io.carillon.app.http.HttpReply;
import io.carillon.app.http.RequestBody;
import io.carillon.app.http.json.ConsentReader;
import io.carillon.app.http.problem.ApiProblem;
import io.carillon.ports.usecase.Problem;
import io.carillon.ports.usecase.subscriber.ManageSubscribers;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;

/** Whether people want messages. */
public record ConsentRoutes(ManageSubscribers managing, PassedOn passing) {

    public void register(RoutesConfig routes) {
        routes.post("/v1/subscribers/{id}/consent", this::ofSubscriber);
        routes.post("/v1/channels/{id}/consent", this::ofAddress);
    }

    private void ofSubscriber(Context ctx) {
        var id = SubscriberPaths.id(ctx);
        byte[] body = RequestBody.json(ctx);
        var said = ConsentReader.ofSubscriber(body).orThrow(read -> List.of());
        passing.change(
                ctx, body, () -> SubscriberReplies.of(managing.setConsent(id, said.address(), said.consent()), ctx));
    }

    private void ofAddress(Context ctx) {
        String channel = ctx.pathParam("id");
        byte[] body = RequestBody.json(ctx);
        var said = ConsentReader.ofAddress(channel, body).orThrow(read -> List.of());
        passing.change(ctx, body, () -> reply(managing.setConsent(said.address().orElseThrow(), said.consent()), ctx));
    }

    private static HttpReply reply(List<Problem> problems, Context ctx) {
        if (problems.isEmpty()) {
            return HttpReply.noContent();
        }
        boolean lost = problems.stream().anyMatch(problem -> problem.pointer().equals("/channel"));
        return HttpReply.of(lost ? Answers.noSuchChannel() : ApiProblem.invalid(problems), ctx);
    }
}
