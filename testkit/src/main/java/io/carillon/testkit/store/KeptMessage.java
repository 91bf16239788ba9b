package io.carillon.testkit.store;

import io.carillon.domain.conversation.ConversationId;
import io.carillon.domain.delivery.Registers;
import io.carillon.ports.store.FallbackRow;
import io.carillon.ports.store.MessageQueries.MessageRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A message and its delivery, or deliveries. */
final class KeptMessage extends KeptLeg {
    final MessageRow admitted;
    final Optional<KeptFallback> fallback;
    /** Those that were started, its own first. */
    final List<KeptLeg> legs = new ArrayList<>(List.of(this));

    KeptMessage(MessageRow admitted, ConversationId conversation) {
        this(admitted, conversation, Optional.empty());
    }

    /** @param admitted as it was when taken, with its conversation */
    KeptMessage(MessageRow admitted, ConversationId conversation, Optional<KeptFallback> fallback) {
        super(new Place(admitted.channel(), admitted.to(), conversation), admitted.submission(), admitted.delivery());
        this.fallback = fallback;
        this.admitted = new MessageRow(
                id,
                admitted.batch(),
                channel,
                to,
                Optional.of(conversation),
                submission,
                admitted.clientReference(),
                admitted.createdAt(),
                admitted.delivery());
    }

    void postpone(Instant end) {
        submission = submission.expiringAt(end);
        postponed = true;
    }

    MessageRow row(MemoryState state) {
        MessageRow row = new MessageRow(
                id,
                admitted.batch(),
                channel,
                to,
                admitted.conversation(),
                submission,
                admitted.clientReference(),
                admitted.createdAt(),
                delivery.row(state));
        return fallback.map(f -> row.with(further(f, state))).orElse(row);
    }

    private FallbackRow further(KeptFallback kept, MemoryState state) {
        var started = legs.stream().skip(1).map(leg -> leg.delivery.row(state)).toList();
        return new FallbackRow(kept.plan, started, kept.due, kept.via);
    }

    List<Registers> registers() {
        return legs.stream().map(leg -> leg.delivery.registers).toList();
    }
}
