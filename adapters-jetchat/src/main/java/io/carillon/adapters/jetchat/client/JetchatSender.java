package io.carillon.adapters.jetchat.client;

import io.carillon.domain.conversation.Address;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.delivery.RefusalReason;
import io.carillon.domain.delivery.SendOutcome;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.Exchange;
import io.carillon.ports.provider.MessageSender;
import java.util.Optional;

/**
 * Sends to one subscriber. The vendor gives no id of what it took (contract jetchat §A9). Where it must first be asked who has a
 * {@code user_id}, that is a question, and its failure means that nothing was sent.
 */
final class JetchatSender implements MessageSender {
    private final JetchatLink link;
    private final JetchatUsers users;

    JetchatSender(JetchatLink link) {
        this.link = link;
        this.users = new JetchatUsers(link);
    }

    @Override
    public Reply send(Request request) {
        if (request.recipients().size() != 1) {
            return refused("too_many_recipients", "a call carries one recipient");
        }
        Address to = request.recipients().get(0);
        return JetchatLetter.of(request.content())
                .map(letter -> send(letter, to))
                .orElseGet(() -> refused("unsupported_content", "the provider has no message for this content"));
    }

    private Reply send(JetchatLetter letter, Address to) {
        if (letter.takesUserId()) {
            return send(letter.to(JetchatAddress.of(to)));
        }
        return users.named(to)
                .fold(user -> send(letter.to(user)), failure -> reply(nothingSent(failure), Exchange.NONE));
    }

    private Reply send(JetchatRequest request) {
        JetchatLink.Sent sent = link.send(request);
        return reply(outcome(JetchatVerdict.of(sent.transfer(), link)), sent.exchange());
    }

    private static SendOutcome outcome(JetchatVerdict verdict) {
        if (verdict instanceof JetchatVerdict.Failed failed) {
            return failed.outcome();
        }
        return ((JetchatVerdict.Done) verdict).isAcknowledged()
                ? new SendOutcome.Accepted(Optional.empty())
                : new SendOutcome.Undetermined(
                        Complaint.of("unreadable_reply", "the reply does not say whether it was taken"));
    }

    private static SendOutcome nothingSent(Answer<JetchatAddress> failure) {
        Complaint complaint = failure.failure().orElseThrow();
        if (failure instanceof Answer.Refused<JetchatAddress>) {
            return new SendOutcome.Refused(RefusalReason.INVALID_RECIPIENT, complaint);
        }
        if (failure instanceof Answer.Blocked<JetchatAddress> blocked) {
            return new SendOutcome.Blocked(blocked.fault(), complaint);
        }
        return failure instanceof Answer.Unavailable<JetchatAddress> unavailable
                ? new SendOutcome.Unavailable(unavailable.retryAfter(), complaint)
                : new SendOutcome.Unavailable(Optional.empty(), complaint);
    }

    private static Reply refused(String code, String detail) {
        Complaint complaint = Complaint.of(code, detail);
        return reply(new SendOutcome.Refused(RefusalReason.INVALID_REQUEST, complaint), Exchange.NONE);
    }

    private static Reply reply(SendOutcome outcome, Exchange exchange) {
        return new Reply(new Result.Whole(outcome), Optional.empty(), Optional.empty(), exchange);
    }
}
