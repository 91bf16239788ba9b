package io.carillon.testkit.store;

import io.carillon.domain.delivery.DeliveryId;
import io.carillon.domain.event.LogEntry;
import io.carillon.domain.event.Transition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gathers what changed within one operation, so that deliveries that changed alike share a log entry. The entries of one
 * delivery keep their order.
 */
final class Changes {
    private final MemoryState state;
    private final LogEntry.Kind kind;
    private final Instant at;
    private final Map<Transition, List<DeliveryId>> gathered = new LinkedHashMap<>();
    private final Set<DeliveryId> seen = new HashSet<>();

    Changes(MemoryState state, LogEntry.Kind kind, Instant at) {
        this.state = state;
        this.kind = kind;
        this.at = at;
    }

    void add(Transition change, DeliveryId delivery) {
        if (!seen.add(delivery)) {
            write();
            seen.add(delivery);
        }
        gathered.computeIfAbsent(change, c -> new ArrayList<>()).add(delivery);
    }

    /** A delivery was changed; of a message with several, the log tells what that means for the message. */
    void add(Transition change, KeptDelivery delivery) {
        KeptMessage message = state.messages.get(delivery.id.message());
        if (message.fallback.isEmpty()) {
            add(change, delivery.id);
            return;
        }
        if (message.legs.stream().anyMatch(leg -> seen.contains(leg.delivery.id))) {
            write();
        }
        add(new MemoryFallbacks(state, at).ofMessage(change, message, delivery), delivery.id);
    }

    void write() {
        gathered.forEach((c, deliveries) -> state.log.add(new LogEntry.OfDeliveries(
                state.nextPosition(),
                at,
                kind,
                deliveries,
                c.call(),
                c.from(),
                c.to(),
                c.control(),
                c.fact(),
                c.corrected(),
                c.reason(),
                c.providerCode(),
                c.channel())));
        gathered.clear();
        seen.clear();
    }
}
