package io.carillon.adapters.store;

import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.channel.Hold;
import io.carillon.domain.channel.HoldScope;
import io.carillon.domain.conversation.HighWaterMark;
import io.carillon.domain.delivery.CallId;
import io.carillon.domain.delivery.Cancellation;
import io.carillon.domain.delivery.Redrive;
import io.carillon.domain.message.BatchId;
import io.carillon.domain.message.MessageId;
import io.carillon.ports.store.Admission;
import io.carillon.ports.store.CallResult;
import io.carillon.ports.store.CanceledStretch;
import io.carillon.ports.store.FallbackProgress;
import io.carillon.ports.store.IdempotencyKeys;
import io.carillon.ports.store.Ledger;
import io.carillon.ports.store.NewBatch;
import io.carillon.ports.store.NewCall;
import io.carillon.ports.store.NewMessage;
import io.carillon.ports.store.RedriveOrder;
import io.carillon.ports.store.StartedCall;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Hands the ledger's operations to the writer. */
final class SqliteLedger implements Ledger {
    private final Writer writer;

    SqliteLedger(Writer writer) {
        this.writer = writer;
    }

    @Override
    public CompletableFuture<Admission> accept(NewMessage message, Optional<IdempotencyKeys.Entry> key) {
        return writer.submit(w -> new Admissions(w).accept(message, key));
    }

    @Override
    public CompletableFuture<Admission> accept(NewBatch batch, Optional<IdempotencyKeys.Entry> key) {
        return writer.submit(w -> new Admissions(w).accept(batch, key));
    }

    @Override
    public CompletableFuture<Integer> expand(BatchId batch, int most, Instant now) {
        return writer.submitOfEngine(w -> new Moves(w, now).expand(batch, most));
    }

    @Override
    public CompletableFuture<List<StartedCall>> startCalls(List<NewCall> calls) {
        List<NewCall> given = List.copyOf(calls);
        return writer.submitOfEngine(w -> new Calls(w).start(given));
    }

    @Override
    public CompletableFuture<Void> recordOutcomes(List<CallResult> results) {
        List<CallResult> given = List.copyOf(results);
        return writer.submitOfEngine(w -> {
            new Calls(w).end(given);
            return null;
        });
    }

    @Override
    public CompletableFuture<Boolean> hold(Hold hold, List<ChannelId> channels) {
        return writer.submit(w -> Holds.put(w, hold, channels));
    }

    @Override
    public CompletableFuture<Boolean> release(HoldScope scope, List<ChannelId> channels, Instant at) {
        return writer.submit(w -> {
            Optional<Hold> lifted = Holds.lift(w, scope);
            if (lifted.isPresent()) {
                for (ChannelId channel : channels) {
                    Changes.noteChannel(
                            w,
                            channel.value(),
                            "released",
                            lifted.map(h -> h.cause().word()),
                            at);
                }
            }
            return lifted.isPresent();
        });
    }

    @Override
    public CompletableFuture<Integer> alignWithHolds(ChannelId channel, Optional<Hold> holds, int most, Instant at) {
        return writer.submit(w -> new Moves(w, at).align(channel, holds, most));
    }

    @Override
    public CompletableFuture<Integer> promoteDue(Instant now, int most) {
        return writer.submit(w -> new Moves(w, now).promote(most));
    }

    @Override
    public CompletableFuture<Integer> expireDue(Instant now, int most) {
        return writer.submit(w -> new Moves(w, now).expire(most));
    }

    @Override
    public CompletableFuture<FallbackProgress> advanceFallbacks(Instant now, int most) {
        return writer.submit(w -> new FallbackAdvance(w, now).advance(most));
    }

    @Override
    public CompletableFuture<Void> bringForward(List<Rescheduled> deliveries) {
        List<Rescheduled> given = List.copyOf(deliveries);
        return writer.submit(w -> {
            DueTimes.bringForward(w.session, given);
            return null;
        });
    }

    @Override
    public CompletableFuture<Void> postpone(List<Rescheduled> deliveries, String reason, Instant at) {
        List<Rescheduled> given = List.copyOf(deliveries);
        return writer.submit(w -> {
            new Moves(w, at).postpone(given, reason);
            return null;
        });
    }

    @Override
    public CompletableFuture<List<Optional<Cancellation>>> cancel(List<MessageId> messages, Instant at) {
        List<MessageId> given = List.copyOf(messages);
        return writer.submit(w -> new Cancellations(w, at).cancel(given));
    }

    @Override
    public CompletableFuture<CanceledStretch> cancelBatch(BatchId batch, int from, int most, Instant at) {
        return writer.submit(w -> new Cancellations(w, at).cancelBatch(batch, from, most));
    }

    @Override
    public CompletableFuture<List<Optional<Redrive>>> redrive(RedriveOrder order) {
        return writer.submit(w -> new Redrives(w, order).redrive());
    }

    @Override
    public CompletableFuture<Boolean> completeBatch(BatchId batch, Instant at) {
        return writer.submit(w -> BatchTallies.complete(w, batch, at));
    }

    @Override
    public CompletableFuture<Void> noteChannel(ChannelId channel, String type, Optional<String> reason, Instant at) {
        return writer.submit(w -> {
            Changes.noteChannel(w, channel.value(), type, reason, at);
            return null;
        });
    }

    @Override
    public CompletableFuture<Void> mark(CallId call, Optional<HighWaterMark> mark) {
        return writer.submit(w -> {
            StoredCall.mark(
                    w.session, call.value(), mark.map(HighWaterMark::value).orElse(""));
            return null;
        });
    }
}
