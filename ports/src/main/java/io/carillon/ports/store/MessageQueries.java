package io.carillon.ports.store;

import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.conversation.ConversationId;
import io.carillon.domain.delivery.CallId;
import io.carillon.domain.delivery.CallState;
import io.carillon.domain.delivery.CombinedStatus;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.delivery.DeliveryId;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.delivery.Registers;
import io.carillon.domain.event.LogEntry;
import io.carillon.domain.message.BatchId;
import io.carillon.domain.message.Content;
import io.carillon.domain.message.Direction;
import io.carillon.domain.message.MessageId;
import io.carillon.domain.message.ProviderReference;
import io.carillon.domain.message.Submission;
import io.carillon.ports.provider.Exchange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What users ask about messages. A message of a batch can be read before it is expanded. */
public interface MessageQueries {

    Optional<MessageRow> message(MessageId id);

    /** A message that came in from a provider. */
    Optional<IntakeRow> intake(MessageId id);

    /** Newest first, ids below {@code before}. */
    Page<StoredMessage> messages(Filter filter, Optional<Long> before, int limit);

    /** Everything stored about a message, oldest first. */
    Optional<Dossier> dossier(MessageId id);

    Optional<BatchRow> batch(BatchId id);

    /** How many accepted recipients of the batch have each status; they add up to the number accepted. */
    Map<PublicStatus, Integer> batchCounts(BatchId id);

    /** The same with the time of the latest change; a message not yet made last changed when the batch was taken. */
    Map<PublicStatus, Tally> batchTally(BatchId id);

    /** Batches that are not marked as completed, oldest first. */
    List<BatchId> incompleteBatches();

    /** The accepted recipients' messages, in the order of the request, starting with the {@code from}-th (from 0). */
    List<MessageRow> batchMessages(BatchId id, int from, int limit);

    /** The ids of dead letters, lowest first. */
    List<MessageId> deadLetters(DeadLetters wanted, int limit);

    long deadLetterCount(DeadLetters wanted);

    /** A message sent or received. */
    sealed interface StoredMessage permits MessageRow, IntakeRow {
        MessageId id();
    }

    /**
     * A message that came in from a provider: received from a person, or sent to one from elsewhere.
     *
     * @param with the other side
     * @param evidence of a message sent, what the provider's status proves; NONE of one received
     * @param occurredAt the provider's own time
     */
    record IntakeRow(
            MessageId id,
            ChannelId channel,
            Address with,
            ConversationId conversation,
            Direction direction,
            Evidence evidence,
            Content content,
            Optional<ProviderReference> reference,
            Optional<Instant> occurredAt,
            Instant createdAt)
            implements StoredMessage {}

    /**
     * @param status of messages sent; with one, messages received are left out
     * @param to the other side's address, whoever wrote
     * @param sinceId the lowest message id that matches, from a time
     */
    record Filter(
            Optional<Direction> direction,
            Optional<ChannelId> channel,
            Optional<PublicStatus> status,
            Optional<Address> to,
            Optional<Long> sinceId,
            Optional<String> clientReference,
            Optional<BatchId> batch,
            Optional<ConversationId> conversation) {}

    /**
     * @param delivery the way over the message's own channel
     * @param fallback the further steps, where the message has some
     */
    record MessageRow(
            MessageId id,
            Optional<BatchId> batch,
            ChannelId channel,
            Address to,
            Optional<ConversationId> conversation,
            Submission submission,
            Optional<String> clientReference,
            Instant createdAt,
            DeliveryRow delivery,
            Optional<FallbackRow> fallback)
            implements StoredMessage {
        /** One that goes nowhere else. */
        public MessageRow(
                MessageId id,
                Optional<BatchId> batch,
                ChannelId channel,
                Address to,
                Optional<ConversationId> conversation,
                Submission submission,
                Optional<String> clientReference,
                Instant createdAt,
                DeliveryRow delivery) {
            this(
                    id,
                    batch,
                    channel,
                    to,
                    conversation,
                    submission,
                    clientReference,
                    createdAt,
                    delivery,
                    Optional.empty());
        }

        public MessageRow with(FallbackRow further) {
            return new MessageRow(
                    id,
                    batch,
                    channel,
                    to,
                    conversation,
                    submission,
                    clientReference,
                    createdAt,
                    delivery,
                    Optional.of(further));
        }

        /** Its deliveries, in the order of their steps; mostly one. */
        public List<DeliveryRow> deliveries() {
            if (fallback.isEmpty()) {
                return List.of(delivery);
            }
            List<DeliveryRow> all = new ArrayList<>(List.of(delivery));
            all.addAll(fallback.get().started());
            return all;
        }

        /** The status of the message, and the step that decides it. */
        public CombinedStatus status() {
            return fallback.isEmpty()
                    ? new CombinedStatus(delivery.registers().status(), 0)
                    : CombinedStatus.of(
                            deliveries().stream().map(DeliveryRow::registers).toList());
        }

        /** Through which channel a step goes. */
        public ChannelId channelOf(int step) {
            return step == 0
                    ? channel
                    : fallback.orElseThrow().plan().get(step - 1).channel();
        }

        /** To which address a step goes. */
        public Address addressOf(int step) {
            return step == 0 ? to : fallback.orElseThrow().plan().get(step - 1).to();
        }
    }

    /**
     * @param complaint what the latest call, or the latest negative report, said
     * @param due when it may be sent
     */
    record DeliveryRow(
            DeliveryId id,
            Registers registers,
            Instant due,
            Optional<String> reason,
            int tries,
            Optional<CallId> call,
            Optional<ProviderReference> callReference,
            Optional<ProviderReference> reference,
            Optional<Complaint> complaint,
            Instant updatedAt) {}

    /** @param channel through which it went */
    record CallRow(
            CallId id,
            ChannelId channel,
            CallState state,
            Instant startedAt,
            Optional<Instant> endedAt,
            Optional<ProviderReference> reference,
            Optional<Complaint> complaint,
            int recipients,
            Optional<Exchange> exchange) {}

    record Dossier(MessageRow message, List<CallRow> calls, List<LogEntry.OfDeliveries> history) {
        public Dossier {
            calls = List.copyOf(calls);
            history = List.copyOf(history);
        }
    }

    /** How many messages have a status. @param latest when the last of them changed */
    record Tally(int count, Instant latest) {

        public Tally plus(Tally other) {
            return new Tally(count + other.count, latest.isAfter(other.latest) ? latest : other.latest);
        }
    }

    /** @param completedAt when all its messages were found to be final */
    record BatchRow(
            BatchId id,
            ChannelId channel,
            MessageId firstMessage,
            int accepted,
            List<NewBatch.RefusedRecipient> refused,
            Submission submission,
            Instant createdAt,
            Optional<Instant> completedAt) {
        public BatchRow {
            refused = List.copyOf(refused);
        }
    }
}
