package io.carillon.ports.store;

import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.conversation.ConversationId;
import io.carillon.domain.conversation.ConversationStatus;
import io.carillon.ports.store.MessageQueries.StoredMessage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What users ask about conversations. Their messages are listed by {@link MessageQueries#messages}. */
public interface ConversationQueries {

    Optional<ConversationRow> conversation(ConversationId id);

    /** The conversations with an address on any of these channels, latest activity first. */
    List<ConversationRow> with(Address address, List<ChannelId> channels);

    /** Latest activity first, then the greater id first; those behind {@code after}. Its cost does not grow with the store. */
    List<ConversationRow> conversations(Filter filter, Optional<Place> after, int limit);

    /** @param q a part of the address, or of the assignee's name; letters of either case */
    record Filter(
            Optional<ChannelId> channel,
            Optional<ConversationStatus> status,
            Optional<Boolean> unread,
            Optional<String> q) {}

    /** A place in the list. */
    record Place(Instant lastActivityAt, ConversationId id) {}

    /**
     * @param unread how many messages received are not marked as read
     * @param lastActivityAt when the last message of the conversation was received, or sent singly or as a reply: a bulk does
     *     not turn the inbox upside down
     * @param lastMessage the latest message of either direction
     */
    record ConversationRow(
            ConversationId id,
            ChannelId channel,
            Address address,
            ConversationStatus status,
            Optional<String> assignee,
            int unread,
            Instant lastActivityAt,
            Instant createdAt,
            Optional<StoredMessage> lastMessage) {}
}
