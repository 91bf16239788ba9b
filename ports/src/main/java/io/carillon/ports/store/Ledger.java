package io.carillon.ports.store;

import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.channel.Hold;
import io.carillon.domain.channel.HoldScope;
import io.carillon.domain.conversation.HighWaterMark;
import io.carillon.domain.delivery.CallId;
import io.carillon.domain.delivery.Cancellation;
import io.carillon.domain.delivery.DeliveryId;
import io.carillon.domain.delivery.Redrive;
import io.carillon.domain.message.BatchId;
import io.carillon.domain.message.MessageId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The book of what was accepted, attempted and learnt. Every change of a delivery writes the log entry that tells of it in the
 * same commit.
 */
public interface Ledger {

    /**
     * Takes a message. It starts SUPPRESSED when its address has opted out, HELD when a hold covers its channel, else SCHEDULED
     * when it is not yet due, else QUEUED.
     *
     * @param key kept in the same commit, so that a repeated request finds it
     */
    CompletableFuture<Admission> accept(NewMessage message, Optional<IdempotencyKeys.Entry> key);

    /** Takes a batch as one row; {@link #expand} makes its messages later. */
    CompletableFuture<Admission> accept(NewBatch batch, Optional<IdempotencyKeys.Entry> key);

    /** Makes the next messages of a batch, at most {@code most}; completes with how many are still to be made. */
    CompletableFuture<Integer> expand(BatchId batch, int most, Instant now);

    /**
     * Claims deliveries and starts the calls that carry them, in one commit. A delivery is claimed only if it is QUEUED and no
     * hold covers its channel; one whose address has opted out in the meantime ends as SUPPRESSED instead. In the order of
     * {@code calls}.
     */
    CompletableFuture<List<StartedCall>> startCalls(List<NewCall> calls);

    /**
     * Keeps what was newest at the provider before a call is made. A call of a channel with a look-up is made only after this is
     * committed: one that is open without it has certainly not been sent.
     *
     * @param mark empty when the provider could not say
     */
    CompletableFuture<Void> mark(CallId call, Optional<HighWaterMark> mark);

    /** Records how calls ended. An answer that comes after its call was given up counts as evidence like any other. */
    CompletableFuture<Void> recordOutcomes(List<CallResult> results);

    /** Puts a hold in force; completes with false when one of the same scope and cause stood already. A hold by hand replaces another cause. */
    CompletableFuture<Boolean> hold(Hold hold, List<ChannelId> channels);

    /** Lifts the hold of a scope; completes with false when there was none. */
    CompletableFuture<Boolean> release(HoldScope scope, List<ChannelId> channels, Instant at);

    /**
     * Brings the waiting deliveries of a channel in line with the holds in force: QUEUED and SCHEDULED ones become HELD, or HELD
     * ones become SCHEDULED or QUEUED again. By lane, then due time, so that a reply is free before a bulk. At most {@code most} at a time; completes with how many were changed.
     *
     * @param holds the holds that cover the channel now; empty means release
     */
    CompletableFuture<Integer> alignWithHolds(ChannelId channel, Optional<Hold> holds, int most, Instant at);

    /** Moves SCHEDULED deliveries that are due to QUEUED, at most {@code most}; completes with how many. */
    CompletableFuture<Integer> promoteDue(Instant now, int most);

    /** Ends waiting deliveries whose time has run out as EXPIRED, at most {@code most}; completes with how many. */
    CompletableFuture<Integer> expireDue(Instant now, int most);

    /** Lets QUEUED deliveries fall due sooner than they would; others, and those due before, stay as they are. Changes no status. */
    CompletableFuture<Void> bringForward(List<Rescheduled> deliveries);

    /**
     * Lets QUEUED deliveries wait: they become SCHEDULED until the time that is given with each. Others stay as they are.
     *
     * @param reason the short word shown beside the status, such as quiet_hours
     */
    CompletableFuture<Void> postpone(List<Rescheduled> deliveries, String reason, Instant at);

    /** @param due when it shall fall due */
    record Rescheduled(DeliveryId delivery, Instant due) {}

    /**
     * Starts the next step of messages whose time has come for it, or ends a step that waits and is no longer needed, as {@link
     * io.carillon.domain.delivery.Fallback} decides; at most {@code most} messages. Doing it again changes nothing.
     */
    CompletableFuture<FallbackProgress> advanceFallbacks(Instant now, int most);

    /**
     * Takes waiting deliveries back, where {@link Cancellation} allows it: they end as CANCELED and are never sent. In the order
     * of {@code messages}; empty where no such message is made, be it that one of a batch will be.
     */
    CompletableFuture<List<Optional<Cancellation>>> cancel(List<MessageId> messages, Instant at);

    /**
     * Takes back what can be of a batch, from the {@code from}-th recipient (from 0) on, at most {@code most} at a time. From the
     * first such call on, what is not made yet ends as CANCELED when it is made, whoever makes it. Done at once when there is no
     * such batch.
     */
    CompletableFuture<CanceledStretch> cancelBatch(BatchId batch, int from, int most, Instant at);

    /**
     * Puts dead letters back: QUEUED, HELD when a hold covers the channel, or SUPPRESSED when the address has opted out. In the
     * order of the messages; empty where no such message of the channel is made.
     */
    CompletableFuture<List<Optional<Redrive>>> redrive(RedriveOrder order);

    /**
     * Marks a batch as completed and enters that into the log with its counts, in one commit. Completes with false when it was
     * marked before, when some of its messages are not made, or when there is no such batch.
     */
    CompletableFuture<Boolean> completeBatch(BatchId batch, Instant at);

    /** Enters something that befell a channel into the log. @param type see {@link io.carillon.domain.event.LogEntry.OfChannel} */
    CompletableFuture<Void> noteChannel(ChannelId channel, String type, Optional<String> reason, Instant at);
}
