package io.carillon.application.dispatch;

import io.carillon.domain.conversation.HighWaterMark;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.delivery.SendOutcome;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.SentMessageLookup;
import io.carillon.ports.store.Ledger;
import java.util.Optional;

/**
 * Where messages can be looked up at the provider: learns what is newest there and commits it before the send, so that a
 * message found afterwards is known to have come after. Whatever goes wrong here, nothing was sent yet. Safe for use by several
 * threads.
 */
final class MarkBeforeSend {
    /** A page that never answers must not keep messages from going out for ever. */
    private static final int TRIES_FOR_A_MARK = 2;

    /** Says that a message waits for our own store, not for the provider. */
    static final String STORE_TROUBLE = "storage_unavailable";

    private final Ledger ledger;

    MarkBeforeSend(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Blocks; returns why the message cannot be sent now, or nothing when it may go out. */
    Optional<SendOutcome> take(ActiveCall call) {
        return call.channel().provider().lookup().flatMap(lookup -> take(call, lookup));
    }

    private Optional<SendOutcome> take(ActiveCall call, SentMessageLookup lookup) {
        var delivery = call.deliveries().get(0);
        if (!lookup.canTell(delivery.submission().content())) {
            return committed(call, Optional.empty());
        }
        Answer<HighWaterMark> answer = lookup.mark(delivery.to());
        if (answer instanceof Answer.Blocked<HighWaterMark> blocked) {
            return Optional.of(new SendOutcome.Blocked(blocked.fault(), blocked.complaint()));
        }
        if (answer instanceof Answer.Unavailable<HighWaterMark> unavailable) {
            return Optional.of(new SendOutcome.Unavailable(unavailable.retryAfter(), unavailable.complaint()));
        }
        if (answer instanceof Answer.Unclear<HighWaterMark> unclear && delivery.tries() < TRIES_FOR_A_MARK) {
            return Optional.of(new SendOutcome.Unavailable(Optional.empty(), unclear.complaint()));
        }
        return committed(call, answer.fold(Optional::of, failed -> Optional.empty()));
    }

    private Optional<SendOutcome> committed(ActiveCall call, Optional<HighWaterMark> mark) {
        try {
            ledger.mark(call.id(), mark).join();
            return Optional.empty();
        } catch (RuntimeException e) {
            Complaint complaint = Complaint.of(STORE_TROUBLE, "the store did not take what was newest before the send");
            return Optional.of(new SendOutcome.Unavailable(Optional.empty(), complaint));
        }
    }
}
