package io.carillon.testkit.store;

import io.carillon.domain.conversation.Address;
import io.carillon.domain.conversation.HighWaterMark;
import io.carillon.domain.delivery.CallState;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.delivery.DeliveryId;
import io.carillon.domain.message.ProviderReference;
import io.carillon.ports.provider.Exchange;
import io.carillon.ports.store.IntakeQueries.CallRecipients;
import io.carillon.ports.store.MessageQueries.CallRow;
import io.carillon.ports.store.NewCall;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** A call as it stands. */
final class KeptCall {
    final NewCall started;
    final List<DeliveryId> members;
    CallState state = CallState.OPEN;
    Optional<Instant> endedAt = Optional.empty();
    Optional<ProviderReference> reference = Optional.empty();
    Optional<Complaint> complaint = Optional.empty();
    Optional<Exchange> exchange = Optional.empty();
    /** Whether it is known what was newest before the call, or that nobody could say. */
    boolean marked;

    Optional<HighWaterMark> mark = Optional.empty();

    KeptCall(NewCall started, List<DeliveryId> members) {
        this.started = started;
        this.members = members;
    }

    void mark(Optional<HighWaterMark> newest) {
        marked = true;
        mark = newest;
    }

    CallRow row() {
        return new CallRow(
                started.id(),
                started.channel(),
                state,
                started.startedAt(),
                endedAt,
                reference,
                complaint,
                members.size(),
                exchange);
    }

    CallRecipients recipients(MemoryState kept) {
        var recipients = new LinkedHashMap<Address, DeliveryId>();
        members.forEach(d -> recipients.put(kept.leg(d).to, d));
        return new CallRecipients(started.id(), state, started.startedAt(), recipients);
    }
}
