package io.carillon.ports.usecase.conversation;

import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.conversation.ConversationId;
import io.carillon.domain.conversation.ConversationStatus;
import io.carillon.domain.subscriber.SubscriberId;
import io.carillon.ports.usecase.message.AnyMessageView;
import java.time.Instant;
import java.util.Optional;

/** A conversation as users see it. @param subscriber whose it is, where the address or its phone number is a subscriber's */
public record ConversationView(
        ConversationId id,
        ChannelId channel,
        Address address,
        ConversationStatus status,
        Optional<String> assignee,
        int unread,
        Optional<AnyMessageView> lastMessage,
        Instant lastActivityAt,
        Instant createdAt,
        Optional<SubscriberId> subscriber) {

    /** Of nobody known. */
    public ConversationView(
            ConversationId id,
            ChannelId channel,
            Address address,
            ConversationStatus status,
            Optional<String> assignee,
            int unread,
            Optional<AnyMessageView> lastMessage,
            Instant lastActivityAt,
            Instant createdAt) {
        this(id, channel, address, status, assignee, unread, lastMessage, lastActivityAt, createdAt, Optional.empty());
    }
}
