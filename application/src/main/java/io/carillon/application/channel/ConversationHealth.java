package io.carillon.application.channel;

import io.carillon.domain.delivery.Complaint;
import java.time.Instant;
import java.util.Optional;

/** What was last learnt of a channel's conversations at the provider, in this run. Safe for use by several threads. */
public final class ConversationHealth {
    private volatile Optional<Instant> lastPolledAt = Optional.empty();
    private volatile Optional<Complaint> trouble = Optional.empty();

    public Optional<Instant> lastPolledAt() {
        return lastPolledAt;
    }

    public void setLastPolledAt(Instant when) {
        lastPolledAt = Optional.of(when);
    }

    /** Why they cannot be read at the moment; empty while they can. */
    public Optional<Complaint> trouble() {
        return trouble;
    }

    public void setTrouble(Optional<Complaint> why) {
        trouble = why;
    }
}
