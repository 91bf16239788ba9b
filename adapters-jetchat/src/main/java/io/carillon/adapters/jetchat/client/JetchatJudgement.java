package io.carillon.adapters.jetchat.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.carillon.domain.delivery.AccountFault;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.delivery.SendOutcome;
import java.util.Locale;
import java.util.Optional;

/** Judges a document that came with a status (contract jetchat §A4). */
record JetchatJudgement(int status, JsonNode root, JetchatLink link) {

    /** @param failure what the status says by itself; empty for 2xx */
    JetchatVerdict of(Optional<SendOutcome> failure) {
        if (failure.isEmpty()) {
            return JetchatStatus.isBad(root) ? refused() : new JetchatVerdict.Done(root);
        }
        if (JetchatStatus.isOk(root)) {
            // Both cannot be true, and what was taken must not be sent again.
            return failed(new SendOutcome.Undetermined(complaint("contradictory_reply")));
        }
        return switch (status) {
            case 400, 404, 422 -> JetchatErrorCodes.isNoSuchPath(words()) ? noSuchPath() : refused();
            case 401 -> failed(blocked(AccountFault.CREDENTIALS));
            case 403 -> failed(blocked(AccountFault.PERMISSION));
            default -> failed(inTheirWords(failure.get()));
        };
    }

    private JetchatVerdict refused() {
        boolean absent = status == 404 || JetchatErrorCodes.isAbsence(words());
        return new JetchatVerdict.Failed(status, absent, JetchatErrorCodes.of(status, words()));
    }

    private JetchatVerdict noSuchPath() {
        return failed(new SendOutcome.Unavailable(Optional.empty(), complaint("not_the_api")));
    }

    private JetchatVerdict failed(SendOutcome outcome) {
        return new JetchatVerdict.Failed(status, false, outcome);
    }

    private SendOutcome blocked(AccountFault fault) {
        return new SendOutcome.Blocked(fault, complaint(fault.name().toLowerCase(Locale.ROOT)));
    }

    /** The same outcome; what the vendor says is more telling than the beginning of its document. */
    private SendOutcome inTheirWords(SendOutcome outcome) {
        return outcome.fold(
                accepted -> accepted,
                refused -> new SendOutcome.Refused(refused.reason(), reworded(refused.complaint())),
                blocked -> new SendOutcome.Blocked(blocked.fault(), reworded(blocked.complaint())),
                unavailable -> new SendOutcome.Unavailable(unavailable.retryAfter(), reworded(unavailable.complaint())),
                undetermined -> new SendOutcome.Undetermined(reworded(undetermined.complaint())));
    }

    private Complaint reworded(Complaint complaint) {
        return new Complaint(complaint.code(), complaint.providerCode(), words());
    }

    private Complaint complaint(String code) {
        return new Complaint(code, Integer.toString(status), words());
    }

    private String words() {
        return JetchatErrorText.of(root, link.redactor());
    }
}
