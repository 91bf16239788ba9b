package io.carillon.adapters.apiusb.client;

import io.carillon.adapters.apiusb.ApiusbSettings;
import io.carillon.adapters.wire.Answers;
import io.carillon.adapters.wire.Transfer;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.delivery.SendOutcome;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.Probe;
import java.util.Optional;

/**
 * Applies for a token where that can be done, and asks for one row of the list of messages, which passes the same checks as a
 * send. Nothing changes by either.
 */
final class ApiusbProbe implements Probe {
    private final ApiusbLink link;
    private final ApiusbTokens tokens;
    private final boolean tokenIsEnough;

    ApiusbProbe(ApiusbLink link, ApiusbTokens tokens, ApiusbSettings settings) {
        this.link = link;
        this.tokens = tokens;
        this.tokenIsEnough = !settings.messages() && settings.canApply();
    }

    @Override
    public Answer<Void> probe() {
        return tokens.renewed().fold(token -> tokenIsEnough ? good() : look(token), Answers::as);
    }

    private Answer<Void> look(ApiusbToken token) {
        Transfer transfer = link.list(token, 1, 1);
        Optional<ApiusbReply> reply = ApiusbReply.of(transfer);
        if (reply.isEmpty()) {
            return Answers.failed(link.failures(token.redactor())
                    .judge(transfer)
                    .orElseGet(() -> new SendOutcome.Undetermined(Complaint.of(
                            "unreadable_reply", token.redactor().excerpt(((Transfer.Replied) transfer).text())))));
        }
        if (reply.get().isSuccess()) {
            return good();
        }
        ApiusbErrorCodes.Meaning meaning = ApiusbErrorCodes.of(reply.get());
        // An install need not have this service, and it answers.
        return meaning.code().equals(ApiusbErrorCodes.UNKNOWN_SERVICE)
                ? good()
                : Answers.failed(meaning.outcome(reply.get(), token.redactor()));
    }

    private static Answer<Void> good() {
        return new Answer.Answered<>(null);
    }
}
