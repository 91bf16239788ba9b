package io.carillon.ports.usecase.message;

import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.conversation.ConversationId;
import io.carillon.domain.message.Content;
import io.carillon.domain.message.MessageId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A message that a person sent us; its status is always {@code received}. @param occurredAt the provider's own time */
public record ReceivedView(
        MessageId id,
        ChannelId channel,
        Address from,
        ConversationId conversation,
        Content content,
        List<String> providerIds,
        Optional<Instant> occurredAt,
        Instant createdAt)
        implements AnyMessageView {}
