package io.carillon.app.http.route;

import io.carillon.app.http.HttpReply;
import io.carillon.app.http.KeptReplies;
import io.carillon.app.http.json.BatchJson;
import io.carillon.app.http.json.MessageJson;
import io.carillon.app.http.problem.ApiProblem;
import io.carillon.ports.usecase.batch.SendBatches;
import io.carillon.ports.usecase.message.SendMessages;
import io.javalin.http.Context;

/** What came of a request to send, as an HTTP answer. */
final class SendingReplies {
    private static final int ACCEPTED = 202;

    private SendingReplies() {}

    static HttpReply of(SendMessages.Sending sending, Context ctx) {
        if (sending instanceof SendMessages.Sending.Accepted accepted) {
            return HttpReply.of(ACCEPTED, MessageJson.of(accepted.message())).replayed(accepted.replayed());
        }
        return HttpReply.of(
                sending instanceof SendMessages.Sending.Invalid invalid
                        ? ApiProblem.invalid(invalid.problems())
                        : KeptReplies.keyReused(),
                ctx);
    }

    static HttpReply of(SendBatches.Sending sending, Context ctx) {
        if (sending instanceof SendBatches.Sending.Accepted accepted) {
            return HttpReply.of(ACCEPTED, BatchJson.of(accepted.batch())).replayed(accepted.replayed());
        }
        return HttpReply.of(
                sending instanceof SendBatches.Sending.Invalid invalid
                        ? ApiProblem.invalid(invalid.problems())
                        : KeptReplies.keyReused(),
                ctx);
    }
}
