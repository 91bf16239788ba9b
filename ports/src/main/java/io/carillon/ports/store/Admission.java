package io.carillon.ports.store;

import io.carillon.domain.conversation.ConversationId;
import io.carillon.domain.delivery.Start;
import java.util.Optional;

/** What the ledger did with something new. */
public sealed interface Admission {

    /** @param conversation the one a message belongs to; empty for a batch, whose messages have one each */
    record Committed(Start start, Optional<ConversationId> conversation) implements Admission {}

    /** Nothing was kept, because the idempotency key is taken. */
    record KeyTaken(IdempotencyKeys.Entry entry) implements Admission {}
}
