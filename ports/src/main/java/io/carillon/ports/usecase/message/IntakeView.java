package io.carillon.ports.usecase.message;

import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.conversation.ConversationId;
import io.carillon.domain.message.Content;
import io.carillon.domain.message.Direction;
import io.carillon.domain.message.MessageId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A message that came in from a provider: one that a person sent us, or one sent to a person from elsewhere, such as the
 * provider's own screen.
 *
 * @param with the other side
 * @param status received; or sent, delivered, read
 * @param occurredAt the provider's own time
 */
public record IntakeView(
        MessageId id,
        ChannelId channel,
        Address with,
        ConversationId conversation,
        Direction direction,
        String status,
        Content content,
        List<String> providerIds,
        Optional<Instant> occurredAt,
        Instant createdAt)
        implements AnyMessageView {}
