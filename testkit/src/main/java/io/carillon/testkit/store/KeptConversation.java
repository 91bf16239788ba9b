package io.carillon.testkit.store;

import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.conversation.ConversationId;
import io.carillon.domain.conversation.ConversationStatus;
import io.carillon.domain.event.LogEntry;
import io.carillon.domain.message.MessageId;
import io.carillon.ports.store.ConversationQueries.ConversationRow;
import io.carillon.ports.store.Conversations.Change;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeSet;

/** A conversation as it stands. */
final class KeptConversation {
    final ConversationId id;
    final ChannelId channel;
    final Address address;
    ConversationStatus status = ConversationStatus.OPEN;
    Optional<String> assignee = Optional.empty();
    private final TreeSet<MessageId> unread = new TreeSet<>();
    Instant lastActivityAt;
    private final Instant createdAt;
    private MessageId lastMessage = new MessageId(0);

    KeptConversation(ConversationId id, ChannelId channel, Address address, Instant createdAt) {
        this.id = id;
        this.channel = channel;
        this.address = address;
        this.createdAt = createdAt;
        this.lastActivityAt = createdAt;
    }

    /** A message of either direction belongs to it now. */
    void carry(MessageId message) {
        lastMessage = lastMessage.compareTo(message) >= 0 ? lastMessage : message;
    }

    void stir(Instant at) {
        lastActivityAt = lastActivityAt.isAfter(at) ? lastActivityAt : at;
    }

    /** A message of it that was received waits to be read. */
    void await(MessageId message) {
        unread.add(message);
    }

    int unread() {
        return unread.size();
    }

    void markRead(Optional<MessageId> upTo) {
        upTo.ifPresentOrElse(last -> unread.headSet(last, true).clear(), unread::clear);
    }

    void change(Change change, MemoryState state) {
        change.assignee().ifPresent(name -> assignee = Optional.of(name).filter(n -> !n.isEmpty()));
        change.status().ifPresent(to -> become(to, change.at(), state));
    }

    void become(ConversationStatus to, Instant at, MemoryState state) {
        boolean was = status == ConversationStatus.RESOLVED;
        boolean is = to == ConversationStatus.RESOLVED;
        status = to;
        if (was != is) {
            note(is ? "resolved" : "reopened", at, state);
        }
    }

    void note(String type, Instant at, MemoryState state) {
        state.log.add(new LogEntry.OfConversation(state.nextPosition(), at, id, type));
    }

    ConversationRow row(MemoryState state) {
        return new ConversationRow(
                id, channel, address, status, assignee, unread(), lastActivityAt, createdAt, state.stored(lastMessage));
    }
}
