package io.carillon.testkit.store;

import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.channel.Hold;
import io.carillon.domain.delivery.CallState;
import io.carillon.domain.delivery.Control;
import io.carillon.domain.message.BatchId;
import io.carillon.ports.store.DispatchQueries;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the dispatch engine asks, answered from memory. */
final class MemoryDispatchQueries implements DispatchQueries {
    private static final Comparator<Waiting> ORDER = Comparator.<Waiting, Integer>comparing(
                    w -> w.submission().lane().ordinal())
            .thenComparing(Waiting::due)
            .thenComparing(Waiting::delivery);

    private final MemoryAccess access;

    MemoryDispatchQueries(MemoryAccess access) {
        this.access = access;
    }

    @Override
    public List<Waiting> due(ChannelId channel, Instant now, int most) {
        return access.read(s -> s.messagesOf(channel)
                .filter(m -> m.delivery.registers.control() == Control.QUEUED && !m.delivery.due.isAfter(now))
                .map(KeptLeg::waiting)
                .sorted(ORDER)
                .limit(most)
                .toList());
    }

    @Override
    public Optional<Instant> nextDue(ChannelId channel, Instant now) {
        return access.read(s -> s.messagesOf(channel)
                .filter(m -> m.delivery.registers.control() == Control.QUEUED
                        || m.delivery.registers.control() == Control.SCHEDULED)
                .map(m -> m.delivery.due)
                .filter(now::isBefore)
                .min(Comparator.naturalOrder()));
    }

    @Override
    public Optional<Instant> nextFallback() {
        return access.read(s -> s.messages.values().stream()
                .flatMap(m -> m.fallback.flatMap(f -> f.due).stream())
                .min(Comparator.naturalOrder()));
    }

    @Override
    public List<OpenCall> openCalls() {
        return access.read(s -> s.calls.values().stream()
                .filter(c -> c.state == CallState.OPEN)
                .map(c -> new OpenCall(
                        c.started.id(),
                        c.started.account(),
                        c.started.channel(),
                        c.started.startedAt(),
                        c.marked,
                        c.members.stream().map(d -> s.leg(d).waiting()).toList()))
                .toList());
    }

    @Override
    public List<BatchId> unexpandedBatches() {
        return access.read(s -> s.batches.values().stream()
                .filter(b -> b.expanded < b.size())
                .map(b -> b.batch.id())
                .toList());
    }

    @Override
    public List<Hold> holds() {
        return access.read(s -> s.holds.values().stream()
                .sorted(Comparator.comparing(h -> h.scope().key()))
                .toList());
    }

    @Override
    public Depth depth(ChannelId channel) {
        return access.read(s ->
                new Depth(count(s, channel, Control::isWaiting), count(s, channel, c -> c == Control.DISPATCHING)));
    }

    private static long count(MemoryState s, ChannelId channel, Function<Control, Boolean> wanted) {
        return s.messagesOf(channel)
                .filter(m -> wanted.apply(m.delivery.registers.control()))
                .count();
    }

    @Override
    public long greatestId() {
        return access.read(s -> Stream.of(
                        greatest(s.messages, id -> id.value()),
                        greatest(s.received, id -> id.value()),
                        greatest(s.batches, id -> id.value()),
                        greatest(s.calls, id -> id.value()),
                        greatest(s.raws, id -> id.value()),
                        greatest(s.people.people, id -> id.value()),
                        s.batches.values().stream()
                                .mapToLong(b -> b.message(b.size() - 1).value())
                                .max()
                                .orElse(0))
                .max(Comparator.naturalOrder())
                .orElseThrow());
    }

    private static <K> long greatest(TreeMap<K, ?> kept, Function<K, Long> value) {
        return kept.isEmpty() ? 0 : value.apply(kept.lastKey());
    }
}
