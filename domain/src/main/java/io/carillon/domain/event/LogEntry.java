package io.carillon.domain.event;

import io.carillon.domain.conversation.ConversationId;
import io.carillon.domain.delivery.CallId;
import io.carillon.domain.delivery.Control;
import io.carillon.domain.delivery.DeliveryId;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.message.BatchId;
import io.carillon.domain.message.Direction;
import io.carillon.domain.message.MessageId;
import io.carillon.domain.subscriber.Reach;
import io.carillon.domain.subscriber.SubscriberId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One entry of the durable log: facts and events are the same thing seen twice. An entry about deliveries carries what
 * changed for all of them alike; a channel's entry carries the channel.
 */
public sealed interface LogEntry {

    long position();

    Instant at();

    /**
     * What became known of, or was decided for, some deliveries.
     *
     * @param from the status before; empty for a new message
     * @param control our register after
     * @param fact the evidence that this entry adds; NONE where it only records a decision
     * @param corrected whether a final status was overruled by stronger evidence
     * @param providerCode the provider's own code, for facts
     * @param channel where the next step of a fallback goes; empty for everything else
     */
    record OfDeliveries(
            long position,
            Instant at,
            Kind kind,
            List<DeliveryId> deliveries,
            Optional<CallId> call,
            Optional<PublicStatus> from,
            PublicStatus to,
            Control control,
            Evidence fact,
            boolean corrected,
            Optional<String> reason,
            Optional<String> providerCode,
            Optional<String> channel)
            implements LogEntry {
        public OfDeliveries {
            deliveries = List.copyOf(deliveries);
        }

        /** An entry that starts no further step. */
        public OfDeliveries(
                long position,
                Instant at,
                Kind kind,
                List<DeliveryId> deliveries,
                Optional<CallId> call,
                Optional<PublicStatus> from,
                PublicStatus to,
                Control control,
                Evidence fact,
                boolean corrected,
                Optional<String> reason,
                Optional<String> providerCode) {
            this(
                    position,
                    at,
                    kind,
                    deliveries,
                    call,
                    from,
                    to,
                    control,
                    fact,
                    corrected,
                    reason,
                    providerCode,
                    Optional.empty());
        }

        /** The entry as it concerns one delivery: without the others that it may cover. */
        public OfDeliveries of(DeliveryId delivery) {
            return new OfDeliveries(
                    position,
                    at,
                    kind,
                    List.of(delivery),
                    call,
                    from,
                    to,
                    control,
                    fact,
                    corrected,
                    reason,
                    providerCode,
                    channel);
        }

        /** Whether users see it as an event: facts that change no status are kept, not announced. */
        public boolean changesStatus() {
            return from.isEmpty() || from.get() != to;
        }
    }

    /**
     * Something that befell a channel.
     *
     * @param type the second half of the event's type: held, released, degraded, recovered, silent, balance_low, quarantined
     */
    record OfChannel(long position, Instant at, String channel, String type, Optional<String> reason)
            implements LogEntry {}

    /** A message that came in from a provider: one that a person sent us, or one that was sent elsewhere. */
    record OfIntake(long position, Instant at, MessageId message, ConversationId conversation, Direction direction)
            implements LogEntry {}

    /**
     * Something that befell a person.
     *
     * @param type the second half of the event's type: created, updated, merged, unmerged, deleted, opted_out, opted_in
     * @param subscriber empty when consent was given or taken at an address that is no subscriber's
     * @param reach the address, for consent
     */
    record OfSubscriber(
            long position, Instant at, String type, Optional<SubscriberId> subscriber, Optional<Reach> reach)
            implements LogEntry {}

    /** @param type the second half of the event's type: opened, resolved, reopened */
    record OfConversation(long position, Instant at, ConversationId conversation, String type) implements LogEntry {}

    /**
     * Something that befell a batch.
     *
     * @param type the second half of the event's type: completed
     * @param counts its accepted recipients by status, at that moment
     */
    record OfBatch(long position, Instant at, BatchId batch, String type, Map<PublicStatus, Integer> counts)
            implements LogEntry {
        public OfBatch {
            counts = Map.copyOf(counts);
        }
    }

    /** What an entry about deliveries records. */
    enum Kind {
        /** We took the message. */
        ADMISSION,
        /** A decision of ours: held, released, promoted, expired, canceled. */
        DECISION,
        /** The end of a call. */
        OUTCOME,
        /** A provider's report. */
        REPORT,
        /** A call tied to a provider's reference by inference. */
        INFERENCE,
        /** A message looked up at the provider: found, or (without a fact) not there. */
        READ_BACK
    }
}
