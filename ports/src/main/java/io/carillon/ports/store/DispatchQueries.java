package io.carillon.ports.store;

import io.carillon.domain.channel.AccountId;
import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.channel.Hold;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.delivery.CallId;
import io.carillon.domain.delivery.DeliveryId;
import io.carillon.domain.message.BatchId;
import io.carillon.domain.message.Submission;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the dispatch engine needs to see. */
public interface DispatchQueries {

    /** QUEUED deliveries of a channel that are due, by lane, then due time, then id; at most {@code most}. */
    List<Waiting> due(ChannelId channel, Instant now, int most);

    /** The earliest due time after {@code now} of any QUEUED or SCHEDULED delivery of the channel. */
    Optional<Instant> nextDue(ChannelId channel, Instant now);

    /** When {@link Ledger#advanceFallbacks} has something to decide next; empty when nothing is to be expected. */
    Optional<Instant> nextFallback();

    /** Calls that were started and have not ended; after a start, those that a crash left open. */
    List<OpenCall> openCalls();

    /** Batches whose messages are not all made, oldest first. */
    List<BatchId> unexpandedBatches();

    List<Hold> holds();

    /** How many deliveries of the channel wait (scheduled, held or queued) and how many are being sent. */
    Depth depth(ChannelId channel);

    /** The greatest id ever given to a message, batch, call or raw intake; 0 in an empty store. */
    long greatestId();

    /** @param tries how many calls have carried it so far */
    record Waiting(DeliveryId delivery, Address to, Submission submission, Instant due, int tries) {}

    /** @param marked whether {@link Ledger#mark} was committed for it */
    record OpenCall(
            CallId id,
            AccountId account,
            ChannelId channel,
            Instant startedAt,
            boolean marked,
            List<Waiting> deliveries) {
        public OpenCall {
            deliveries = List.copyOf(deliveries);
        }
    }

    record Depth(long waiting, long dispatching) {}
}
