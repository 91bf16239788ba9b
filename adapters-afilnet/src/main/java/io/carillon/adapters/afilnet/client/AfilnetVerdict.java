package io.carillon.adapters.afilnet.client;

import io.carillon.adapters.wire.Transfer;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.delivery.SendOutcome;
import java.util.Optional;

/** What network, HTTP status and envelope say together. */
sealed interface AfilnetVerdict {

    /** The vendor did what was asked. */
    record Done(AfilnetEnvelope envelope) implements AfilnetVerdict {}

    /** The vendor refused, in its own words. */
    record Denied(String error, SendOutcome outcome) implements AfilnetVerdict {}

    /** There is no envelope that counts. */
    record Failed(SendOutcome outcome) implements AfilnetVerdict {}

    static AfilnetVerdict of(Transfer transfer, AfilnetLink link) {
        Optional<SendOutcome> failure = link.failures().judge(transfer);
        if (!(transfer instanceof Transfer.Replied replied) || replied.truncated()) {
            return new Failed(failure.orElseThrow());
        }
        String text = replied.text();
        Optional<AfilnetEnvelope> envelope =
                AfilnetEnvelope.parse(text).filter(said -> failure.isEmpty() || said.outweighsStatus());
        return envelope.map(said -> of(said, link))
                .orElseGet(() -> new Failed(failure.orElseGet(() -> new SendOutcome.Undetermined(
                        Complaint.of("unreadable_reply", link.redactor().excerpt(text))))));
    }

    private static AfilnetVerdict of(AfilnetEnvelope envelope, AfilnetLink link) {
        return envelope.success()
                ? new Done(envelope)
                : new Denied(envelope.error(), AfilnetErrorCodes.of(envelope.error(), link.redactor()));
    }
}
