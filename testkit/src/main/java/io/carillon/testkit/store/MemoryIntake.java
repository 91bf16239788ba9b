package io.carillon.testkit.store;

import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.delivery.CallId;
import io.carillon.domain.delivery.CallState;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.delivery.DeliveryReport;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.delivery.RawIntakeId;
import io.carillon.domain.delivery.Registers;
import io.carillon.domain.delivery.Settlement;
import io.carillon.domain.event.LogEntry;
import io.carillon.domain.event.Transition;
import io.carillon.ports.store.Intake;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** What comes in, in memory. */
final class MemoryIntake implements Intake {
    private final MemoryAccess access;

    MemoryIntake(MemoryAccess access) {
        this.access = access;
    }

    @Override
    public CompletableFuture<Void> keepRaw(Raw raw) {
        return access.run(s -> s.raws.putIfAbsent(raw.id(), new KeptRaw(raw)));
    }

    @Override
    public CompletableFuture<Void> enter(Reports reports) {
        return access.run(s -> enter(s, reports));
    }

    private static void enter(MemoryState s, Reports reports) {
        KeptRaw raw = s.raws.get(reports.raw());
        if (raw == null) {
            return;
        }
        var entry = new Entering(s, reports.at());
        for (int ordinal = Math.max(raw.entered, reports.from()); ordinal < end(reports); ordinal++) {
            Line line = reports.lines().get(ordinal - reports.from());
            if (!entry.enter(line.report(), line.target())) {
                s.keepUnmatched(reports.account(), line.report(), reports.at());
            }
        }
        entry.finish();
        raw.enteredUpTo(end(reports), reports.last());
    }

    @Override
    public CompletableFuture<Void> enterReplies(Replies replies) {
        return access.run(s -> new MemoryReplies(s, replies).enter());
    }

    private static int end(Reports reports) {
        return reports.from() + reports.lines().size();
    }

    @Override
    public CompletableFuture<Void> quarantine(
            RawIntakeId raw, Complaint complaint, List<ChannelId> channels, Instant at) {
        return access.run(s -> {
            KeptRaw kept = s.raws.get(raw);
            if (kept != null && !kept.done) {
                kept.quarantined = Optional.of(complaint);
                channels.forEach(c -> s.log.add(new LogEntry.OfChannel(
                        s.nextPosition(), at, c.value(), "quarantined", Optional.of(complaint.code()))));
            }
        });
    }

    @Override
    public CompletableFuture<Void> discard(RawIntakeId raw) {
        return access.run(s -> s.raws.remove(raw));
    }

    @Override
    public CompletableFuture<Void> match(List<Match> matches, Instant at) {
        return access.run(s -> {
            var entry = new Entering(s, at);
            for (Match match : matches) {
                var kept = s.unmatched.get(match.unmatched());
                if (kept != null && entry.enter(kept.report().report(), Optional.of(match.target()))) {
                    s.unmatched.remove(match.unmatched());
                }
            }
            entry.finish();
        });
    }

    @Override
    public CompletableFuture<Void> bind(List<Binding> bindings, Instant at) {
        return access.run(s -> bindings.forEach(b -> bind(s, b, at)));
    }

    private static void bind(MemoryState s, Binding binding, Instant at) {
        KeptCall call = s.calls.get(binding.call());
        if (call == null || call.reference.isPresent() || call.state == CallState.ANSWERED) {
            return;
        }
        call.reference = Optional.of(binding.reference());
        boolean unclear = call.state == CallState.UNRESOLVED;
        var changes = new Changes(s, LogEntry.Kind.INFERENCE, at);
        for (var id : call.members) {
            KeptDelivery delivery = s.delivery(id).orElseThrow();
            Registers before = delivery.registers;
            if (before.unresolvedCalls() == 0) {
                continue;
            }
            Registers after = Settlement.ofFact(before, unclear, Evidence.ACCEPTED);
            delivery.settle(after, Optional.empty(), at);
            changes.add(Transition.evidence(Optional.of(binding.call()), before, after, Evidence.ACCEPTED), delivery);
        }
        changes.write();
        s.clearUp(List.of(binding.call()));
    }

    /** Enters one operation's reports. */
    private static final class Entering {
        private final MemoryState state;
        private final Instant at;
        private final Changes changes;
        private final Set<CallId> touched = new LinkedHashSet<>();

        Entering(MemoryState state, Instant at) {
            this.state = state;
            this.at = at;
            this.changes = new Changes(state, LogEntry.Kind.REPORT, at);
        }

        /** @return false when the report has no delivery that we know, or names a call that does not carry it */
        boolean enter(DeliveryReport report, Optional<Target> target) {
            var delivery = target.filter(this::isCarried).flatMap(t -> state.delivery(t.delivery()));
            delivery.ifPresent(d -> enter(d, target.get().call(), report));
            return delivery.isPresent();
        }

        private boolean isCarried(Target target) {
            KeptCall call = state.calls.get(target.call());
            return call != null && call.members.contains(target.delivery());
        }

        private void enter(KeptDelivery delivery, CallId call, DeliveryReport report) {
            KeptCall kept = state.calls.get(call);
            boolean unclear = kept.state == CallState.UNRESOLVED;
            Registers before = delivery.registers;
            Registers after = Settlement.ofFact(before, unclear, report.evidence());
            delivery.learn(after, report, at);
            touched.add(call);
            changes.add(
                    Transition.evidence(Optional.of(call), before, after, report.evidence())
                            .saying(Optional.of(report.providerCode())),
                    delivery);
        }

        void finish() {
            changes.write();
            state.clearUp(touched);
        }
    }
}
