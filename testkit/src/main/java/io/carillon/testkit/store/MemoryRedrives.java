package io.carillon.testkit.store;

import io.carillon.domain.channel.Hold;
import io.carillon.domain.delivery.Control;
import io.carillon.domain.delivery.Redrive;
import io.carillon.domain.delivery.Registers;
import io.carillon.domain.delivery.Start;
import io.carillon.domain.event.LogEntry;
import io.carillon.domain.event.Transition;
import io.carillon.ports.store.RedriveOrder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Puts dead letters back into the queue. */
final class MemoryRedrives {
    private final MemoryState state;
    private final RedriveOrder order;
    private final Optional<Hold> hold;
    private final Changes changes;

    MemoryRedrives(MemoryState state, RedriveOrder order) {
        this.state = state;
        this.order = order;
        this.hold = state.holdOver(order.account(), order.channel());
        this.changes = new Changes(state, LogEntry.Kind.DECISION, order.at());
    }

    List<Optional<Redrive>> redrive() {
        var results = order.messages().stream()
                .map(id -> Optional.ofNullable(state.messages.get(id))
                        .filter(m -> m.channel.equals(order.channel()))
                        .map(this::redrive))
                .toList();
        changes.write();
        return results;
    }

    /** What went on to another channel, or may, is not tried again: its steps were its further tries. */
    private Redrive redrive(KeptMessage message) {
        if (message.fallback.isPresent()) {
            return Redrive.NO_DEAD_LETTER;
        }
        KeptDelivery delivery = message.delivery;
        Registers before = delivery.registers;
        boolean optedOut = state.people.hasOptedOut(message.channel, message.to);
        Redrive verdict = Redrive.of(before, order.terms().evenIfUnknown(), optedOut);
        if (verdict != Redrive.GRANTED) {
            return verdict;
        }
        Start start = Redrive.start(hold, optedOut);
        delivery.due = order.at();
        delivery.settle(before.with(start.control()), start.reason(), order.at());
        Instant current = message.submission.expiresAt();
        Instant next = order.terms().expiry(current, order.at());
        if (!next.equals(current)) {
            message.postpone(next);
        }
        Optional<String> told = start.control() == Control.SUPPRESSED ? start.reason() : Optional.of(Redrive.REASON);
        changes.add(Transition.decision(before, delivery.registers, told), delivery.id);
        return verdict;
    }
}
