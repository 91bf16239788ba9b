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

/** A conversation as it stands. */
final class KeptConversation {
    final ConversationId id;
    final ChannelId channel;
    final Address address;
    ConversationStatus status = ConversationStatus.OPEN;
    Optional<String> assignee = Optional.empty();
    int unread;
    Instant lastActivityAt;
    private final Instant createdAt;
    private MessageId readUpTo = new MessageId(0);
    private MessageId lastReceived = new MessageId(0);
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
        lastMessage = max(lastMessage, message);
    }

    void stir(Instant at) {
        lastActivityAt = lastActivityAt.isAfter(at) ? lastActivityAt : at;
    }

    void receive(MessageId message, Instant at) {
        carry(message);
        stir(at);
        lastReceived = max(lastReceived, message);
        unread++;
    }

    void markRead(Optional<MessageId> upTo, MemoryState state) {
        MessageId wanted = upTo.filter(m -> m.compareTo(lastReceived) < 0).orElse(lastReceived);
        readUpTo = max(readUpTo, wanted);
        unread = (int) state.received.tailMap(readUpTo, false).values().stream()
                .filter(m -> m.conversation().equals(id))
                .count();
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

    private static MessageId max(MessageId one, MessageId other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    ConversationRow row(MemoryState state) {
        return new ConversationRow(
                id, channel, address, status, assignee, unread, lastActivityAt, createdAt, state.stored(lastMessage));
    }
}
