package io.carillon.ports.store;

import io.carillon.domain.channel.AccountId;
import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.delivery.Timing;
import io.carillon.domain.message.MessageId;
import io.carillon.domain.message.Submission;
import java.time.Instant;
import java.util.Optional;

/**
 * A message to one recipient, validated, about to be accepted.
 *
 * @param notBefore when the quiet hours of its recipient end, where they keep it
 */
public record NewMessage(
        MessageId id,
        AccountId account,
        ChannelId channel,
        Address to,
        Submission submission,
        Optional<String> clientReference,
        Instant createdAt,
        Optional<Instant> notBefore) {

    /** One that no quiet hours keep. */
    public NewMessage(
            MessageId id,
            AccountId account,
            ChannelId channel,
            Address to,
            Submission submission,
            Optional<String> clientReference,
            Instant createdAt) {
        this(id, account, channel, to, submission, clientReference, createdAt, Optional.empty());
    }

    /** When it falls due. */
    public Timing timing() {
        return Timing.of(submission, createdAt, notBefore);
    }
}
