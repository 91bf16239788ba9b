package io.carillon.testkit.store;

import io.carillon.domain.delivery.CallId;
import io.carillon.domain.delivery.Control;
import io.carillon.domain.delivery.DeliveryId;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.delivery.Registers;
import io.carillon.domain.event.LogEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gathers what changed within one operation, so that deliveries that changed alike share a log entry. The entries of one
 * delivery keep their order.
 */
final class Changes {
    private static final Set<PublicStatus> CORRECTABLE = Set.of(
            PublicStatus.UNDELIVERED,
            PublicStatus.UNKNOWN,
            PublicStatus.FAILED,
            PublicStatus.REJECTED,
            PublicStatus.EXPIRED,
            PublicStatus.CANCELED);

    private final MemoryState state;
    private final LogEntry.Kind kind;
    private final Instant at;
    private final Map<Change, List<DeliveryId>> gathered = new LinkedHashMap<>();
    private final Set<DeliveryId> seen = new HashSet<>();

    /** What an entry says of all its deliveries. */
    record Change(
            Optional<CallId> call,
            Optional<PublicStatus> from,
            PublicStatus to,
            Control control,
            Evidence fact,
            boolean corrected,
            Optional<String> reason,
            Optional<String> providerCode) {

        static Change admission(Registers registers, Optional<String> reason) {
            return new Change(
                    Optional.empty(),
                    Optional.empty(),
                    registers.status(),
                    registers.control(),
                    Evidence.NONE,
                    false,
                    reason,
                    Optional.empty());
        }

        static Change decision(Registers before, Registers after, Optional<String> reason) {
            return evidence(Optional.empty(), before, after, Evidence.NONE).because(reason);
        }

        static Change evidence(Optional<CallId> call, Registers before, Registers after, Evidence fact) {
            boolean corrected = after.evidence().compareTo(before.evidence()) > 0
                    && before.status() != after.status()
                    && CORRECTABLE.contains(before.status());
            return new Change(
                    call,
                    Optional.of(before.status()),
                    after.status(),
                    after.control(),
                    fact,
                    corrected,
                    Optional.empty(),
                    Optional.empty());
        }

        Change because(Optional<String> why) {
            return new Change(call, from, to, control, fact, corrected, why, providerCode);
        }

        Change saying(Optional<String> code) {
            return new Change(call, from, to, control, fact, corrected, reason, code.filter(c -> !c.isEmpty()));
        }
    }

    Changes(MemoryState state, LogEntry.Kind kind, Instant at) {
        this.state = state;
        this.kind = kind;
        this.at = at;
    }

    void add(Change change, DeliveryId delivery) {
        if (!seen.add(delivery)) {
            write();
            seen.add(delivery);
        }
        gathered.computeIfAbsent(change, c -> new ArrayList<>()).add(delivery);
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
                c.providerCode())));
        gathered.clear();
        seen.clear();
    }
}
