package io.carillon.ports.usecase.message;

import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.conversation.ConversationId;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.message.BatchId;
import io.carillon.domain.message.Content;
import io.carillon.domain.message.MessageId;
import io.carillon.domain.message.Submission;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A message as users see it.
 *
 * @param isFinal whether nothing that we expect will change the status any more
 * @param reason why it is where it is: send_at, balance, credentials, retry_wait, throttled, dispatching, …
 * @param nextTryAt when it may be tried at the earliest, where that is known and not yet
 * @param sentAs what the channel is given instead of a content that it cannot carry
 * @param fallback the further steps, where it was asked for some
 * @param providerIds the provider's references, of the call and of the message
 */
public record MessageView(
        MessageId id,
        PublicStatus status,
        boolean isFinal,
        Optional<String> reason,
        Optional<Instant> nextTryAt,
        Confirmation confirmation,
        boolean possibleDuplicate,
        Optional<Complaint> error,
        ChannelId channel,
        Address to,
        Optional<ConversationId> conversation,
        Optional<BatchId> batch,
        Submission submission,
        Optional<Content> sentAs,
        List<String> providerIds,
        Optional<String> clientReference,
        Instant createdAt,
        Instant updatedAt,
        Optional<FallbackView> fallback)
        implements AnyMessageView {
    /** One that goes nowhere else. */
    public MessageView(
            MessageId id,
            PublicStatus status,
            boolean isFinal,
            Optional<String> reason,
            Optional<Instant> nextTryAt,
            Confirmation confirmation,
            boolean possibleDuplicate,
            Optional<Complaint> error,
            ChannelId channel,
            Address to,
            Optional<ConversationId> conversation,
            Optional<BatchId> batch,
            Submission submission,
            Optional<Content> sentAs,
            List<String> providerIds,
            Optional<String> clientReference,
            Instant createdAt,
            Instant updatedAt) {
        this(
                id,
                status,
                isFinal,
                reason,
                nextTryAt,
                confirmation,
                possibleDuplicate,
                error,
                channel,
                to,
                conversation,
                batch,
                submission,
                sentAs,
                providerIds,
                clientReference,
                createdAt,
                updatedAt,
                Optional.empty());
    }

    /** The channel over which it is known to have arrived. */
    public Optional<ChannelId> deliveredVia() {
        boolean arrived = status == PublicStatus.DELIVERED || status == PublicStatus.READ;
        Optional<ChannelId> own = Optional.of(channel).filter(c -> arrived);
        return fallback.isPresent() ? fallback.get().deliveredVia() : own;
    }

    /** Whether the channel tells what became of an accepted message. */
    public enum Confirmation {
        SUPPORTED,
        NOT_SUPPORTED,
        /** It does, but told nothing within the report horizon. */
        UNCONFIRMED
    }
}
