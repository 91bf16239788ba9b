package io.carillon.testkit.store;

import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.channel.Hold;
import io.carillon.domain.channel.HoldCause;
import io.carillon.domain.channel.HoldScope;
import io.carillon.domain.conversation.HighWaterMark;
import io.carillon.domain.delivery.CallId;
import io.carillon.domain.delivery.Cancellation;
import io.carillon.domain.delivery.DeliveryId;
import io.carillon.domain.delivery.Redrive;
import io.carillon.domain.delivery.Registers;
import io.carillon.domain.delivery.Start;
import io.carillon.domain.event.LogEntry;
import io.carillon.domain.event.Transition;
import io.carillon.domain.message.BatchId;
import io.carillon.domain.message.Lane;
import io.carillon.domain.message.MessageId;
import io.carillon.ports.store.Admission;
import io.carillon.ports.store.CallResult;
import io.carillon.ports.store.CanceledStretch;
import io.carillon.ports.store.FallbackProgress;
import io.carillon.ports.store.IdempotencyKeys;
import io.carillon.ports.store.Ledger;
import io.carillon.ports.store.MessageQueries.DeliveryRow;
import io.carillon.ports.store.MessageQueries.MessageRow;
import io.carillon.ports.store.NewBatch;
import io.carillon.ports.store.NewCall;
import io.carillon.ports.store.NewMessage;
import io.carillon.ports.store.RedriveOrder;
import io.carillon.ports.store.StartedCall;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The ledger in memory: admission, holds and the log; calls and the passing of time are {@link MemoryCalls} and {@link MemoryMoves}. */
final class MemoryLedger implements Ledger {
    private final MemoryAccess access;

    MemoryLedger(MemoryAccess access) {
        this.access = access;
    }

    @Override
    public CompletableFuture<Admission> accept(NewMessage message, Optional<IdempotencyKeys.Entry> key) {
        return access.write(s -> unlessTaken(s, key, state -> {
            var hold = state.holdOver(message.account(), message.channel());
            Start start = Start.of(
                    message.timing(),
                    message.createdAt(),
                    hold,
                    state.people.hasOptedOut(message.channel(), message.to()));
            var kept = new KeptMessage(
                    admitted(message, start), conversation(state, message).id, fallback(message, start));
            state.messages.put(kept.id, kept);
            if (kept.fallback.isPresent()) {
                new MemoryFallbacks(state, message.createdAt()).review(kept);
            }
            admit(state, message.createdAt(), start, List.of(kept.delivery.id));
            return new Admission.Committed(start, kept.admitted.conversation());
        }));
    }

    private static Optional<KeptFallback> fallback(NewMessage message, Start start) {
        return Optional.of(message)
                .filter(m -> !m.fallback().isEmpty())
                .map(m -> new KeptFallback(
                        m.fallback(),
                        Registers.at(start.control()).status(),
                        m.timing().due()));
    }

    /** A bulk only makes the conversation; what is sent singly or as a reply counts as activity, and the log tells of a new one. */
    private static KeptConversation conversation(MemoryState state, NewMessage message) {
        var correspondence = new KeptConversations.Correspondence(message.channel(), message.to());
        boolean bulk = message.submission().lane() == Lane.BULK;
        var conversation = bulk
                ? state.conversations.of(correspondence, message.createdAt())
                : state.conversations.opened(correspondence, message.createdAt(), state);
        if (!bulk) {
            conversation.stir(message.createdAt());
        }
        conversation.carry(message.id());
        return conversation;
    }

    @Override
    public CompletableFuture<Admission> accept(NewBatch batch, Optional<IdempotencyKeys.Entry> key) {
        return access.write(s -> unlessTaken(s, key, state -> {
            var hold = state.holdOver(batch.account(), batch.channel());
            Start start = Start.of(batch.submission(), batch.createdAt(), hold, false);
            var kept = new KeptBatch(batch, start.control(), start.reason());
            state.batches.put(batch.id(), kept);
            admit(
                    state,
                    batch.createdAt(),
                    start,
                    IntStream.range(0, kept.size())
                            .mapToObj(i -> DeliveryId.of(kept.message(i), 0))
                            .toList());
            return new Admission.Committed(start, Optional.empty());
        }));
    }

    private static Admission unlessTaken(
            MemoryState state, Optional<IdempotencyKeys.Entry> key, Function<MemoryState, Admission> admission) {
        var taken = key.map(k -> state.keys.get(k.key()));
        if (taken.isPresent()) {
            return new Admission.KeyTaken(taken.get());
        }
        key.ifPresent(k -> state.keys.put(k.key(), k));
        return admission.apply(state);
    }

    private static void admit(MemoryState state, Instant at, Start start, List<DeliveryId> deliveries) {
        var changes = new Changes(state, LogEntry.Kind.ADMISSION, at);
        var change = Transition.admission(start);
        deliveries.forEach(d -> changes.add(change, d));
        changes.write();
    }

    private static MessageRow admitted(NewMessage m, Start start) {
        return new MessageRow(
                m.id(),
                Optional.empty(),
                m.channel(),
                m.to(),
                Optional.empty(),
                m.submission(),
                m.clientReference(),
                m.createdAt(),
                new DeliveryRow(
                        DeliveryId.of(m.id(), 0),
                        Registers.at(start.control()),
                        m.timing().due(),
                        start.reason(),
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        m.createdAt()));
    }

    @Override
    public CompletableFuture<Integer> expand(BatchId batch, int most, Instant now) {
        return access.write(s -> new MemoryMoves(s, now).expand(batch, most));
    }

    @Override
    public CompletableFuture<List<StartedCall>> startCalls(List<NewCall> calls) {
        return access.write(
                s -> calls.stream().map(c -> new MemoryCalls(s).start(c)).toList());
    }

    @Override
    public CompletableFuture<Void> recordOutcomes(List<CallResult> results) {
        return access.run(s -> results.forEach(r -> new MemoryCalls(s).end(r)));
    }

    @Override
    public CompletableFuture<Boolean> hold(Hold hold, List<ChannelId> channels) {
        return access.write(s -> {
            Hold standing = s.holds.get(hold.scope());
            if (standing != null && (standing.cause() == hold.cause() || standing.cause() == HoldCause.MANUAL)) {
                return false;
            }
            s.holds.put(hold.scope(), hold);
            channels.forEach(c -> note(s, c, "held", Optional.of(hold.cause().word()), hold.since()));
            return true;
        });
    }

    @Override
    public CompletableFuture<Boolean> release(HoldScope scope, List<ChannelId> channels, Instant at) {
        return access.write(s -> {
            Hold lifted = s.holds.remove(scope);
            if (lifted != null) {
                channels.forEach(
                        c -> note(s, c, "released", Optional.of(lifted.cause().word()), at));
            }
            return lifted != null;
        });
    }

    @Override
    public CompletableFuture<Integer> alignWithHolds(ChannelId channel, Optional<Hold> holds, int most, Instant at) {
        return access.write(s -> new MemoryMoves(s, at).align(channel, holds, most));
    }

    @Override
    public CompletableFuture<Integer> promoteDue(Instant now, int most) {
        return access.write(s -> new MemoryMoves(s, now).promote(most));
    }

    @Override
    public CompletableFuture<Integer> expireDue(Instant now, int most) {
        return access.write(s -> new MemoryMoves(s, now).expire(most));
    }

    @Override
    public CompletableFuture<FallbackProgress> advanceFallbacks(Instant now, int most) {
        return access.write(s -> new MemoryFallbacks(s, now).advance(most));
    }

    @Override
    public CompletableFuture<Void> bringForward(List<Rescheduled> deliveries) {
        return access.run(s -> deliveries.forEach(sooner -> MemoryMoves.bringForward(s, sooner)));
    }

    @Override
    public CompletableFuture<Void> postpone(List<Rescheduled> deliveries, String reason, Instant at) {
        return access.run(s -> new MemoryMoves(s, at).postpone(deliveries, reason));
    }

    @Override
    public CompletableFuture<List<Optional<Cancellation>>> cancel(List<MessageId> messages, Instant at) {
        return access.write(s -> new MemoryCancellations(s, at).cancel(messages));
    }

    @Override
    public CompletableFuture<CanceledStretch> cancelBatch(BatchId batch, int from, int most, Instant at) {
        return access.write(s -> new MemoryCancellations(s, at).cancelBatch(batch, from, most));
    }

    @Override
    public CompletableFuture<List<Optional<Redrive>>> redrive(RedriveOrder order) {
        return access.write(s -> new MemoryRedrives(s, order).redrive());
    }

    @Override
    public CompletableFuture<Boolean> completeBatch(BatchId batch, Instant at) {
        return access.write(s -> {
            KeptBatch kept = s.batches.get(batch);
            if (kept == null || kept.completedAt.isPresent() || kept.expanded < kept.size()) {
                return false;
            }
            kept.completedAt = Optional.of(at);
            s.log.add(new LogEntry.OfBatch(s.nextPosition(), at, batch, "completed", kept.counts(s)));
            return true;
        });
    }

    @Override
    public CompletableFuture<Void> noteChannel(ChannelId channel, String type, Optional<String> reason, Instant at) {
        return access.run(s -> note(s, channel, type, reason, at));
    }

    private static void note(MemoryState s, ChannelId channel, String type, Optional<String> reason, Instant at) {
        s.log.add(new LogEntry.OfChannel(s.nextPosition(), at, channel.value(), type, reason));
    }

    @Override
    public CompletableFuture<Void> mark(CallId call, Optional<HighWaterMark> mark) {
        return access.run(s -> Optional.ofNullable(s.calls.get(call)).ifPresent(c -> c.mark(mark)));
    }
}
