package io.carillon.adapters.sms.client;

import io.carillon.adapters.wire.SecretRedactor;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.delivery.SendOutcome;
import io.carillon.domain.message.ProviderReference;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

/** The reply to a send (contract sms §B3), understood without any input or output. */
record SmsReplySend(SmsDocument document, SecretRedactor redactor) {

    /**
     * Whether the reply speaks clearly enough to be believed although its HTTP status says otherwise. It must be, because a
     * message that was taken and is sent again because of a status is sent twice.
     */
    boolean outweighsStatus() {
        return document.succeeded()
                .map(success -> success || isContradictory() || SmsErrorCodes.isKnown(document.message()))
                .orElse(false);
    }

    /** What became of the call as a whole. Success is decided by {@code returnstatus} only. */
    SendOutcome outcome(int recipients) {
        if (document.succeeded().isEmpty()) {
            return withoutStatus();
        }
        if (document.succeeded().get()) {
            return accepted(recipients);
        }
        if (isContradictory()) {
            return undetermined("contradictory_reply", "it says failed, and yet names a task or a count");
        }
        return SmsErrorCodes.ofMessage(document.message(), redactor);
    }

    Optional<ProviderReference> reference() {
        return document.field("taskID").flatMap(SmsValues::reference);
    }

    /** The balance left; a failure fills its elements with zeros, which say nothing. */
    Optional<BigDecimal> remaining() {
        boolean failed = !document.succeeded().orElse(false);
        return document.field("remainpoint")
                .or(() -> document.field("balance"))
                .flatMap(SmsValues::decimal)
                .filter(points -> !failed || points.signum() != 0);
    }

    private SendOutcome accepted(int recipients) {
        OptionalLong count = count();
        return count.isEmpty() || count.getAsLong() >= recipients
                ? new SendOutcome.Accepted(Optional.empty())
                : undetermined(
                        "partial", "it took " + count.getAsLong() + " of " + recipients + " without saying which");
    }

    private SendOutcome withoutStatus() {
        return document.boxes("errorstatus").stream()
                .findFirst()
                .flatMap(box -> SmsErrorCodes.ofNumber(
                        box.field("error").orElse(""), box.field("remark").orElse(""), redactor))
                .orElseGet(() -> undetermined("unreadable_reply", "it has no returnstatus that we know"));
    }

    private boolean isContradictory() {
        return reference().isPresent() || count().orElse(0) > 0;
    }

    private OptionalLong count() {
        return document.field("successCounts").map(SmsValues::count).orElse(OptionalLong.empty());
    }

    private SendOutcome undetermined(String code, String detail) {
        String told = redactor.excerpt(document.field("returnstatus").orElse("") + " " + document.message());
        return new SendOutcome.Undetermined(new Complaint(code, told.trim(), detail));
    }
}
