package io.carillon.ports.store;

import io.carillon.domain.channel.AccountId;
import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.message.BatchId;
import io.carillon.domain.message.MessageId;
import io.carillon.domain.message.Submission;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A request to many recipients, validated, about to be accepted as one row.
 *
 * @param firstMessage the id of the first recipient's message; the others follow without a gap, in order
 * @param recipients those taken, 1 or more
 * @param refused those refused, kept for the results
 */
public record NewBatch(
        BatchId id,
        MessageId firstMessage,
        AccountId account,
        ChannelId channel,
        Submission submission,
        List<Recipient> recipients,
        List<RefusedRecipient> refused,
        Instant createdAt) {
    public NewBatch {
        recipients = List.copyOf(recipients);
        refused = List.copyOf(refused);
    }

    public record Recipient(Address to, Optional<String> clientReference) {}

    /**
     * @param row its place in the request, from 0
     * @param to as the sender wrote it
     */
    public record RefusedRecipient(int row, String to, String code, String detail) {}
}
