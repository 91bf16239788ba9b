package io.carillon.testkit.store;

import io.carillon.domain.conversation.ConversationId;
import io.carillon.domain.message.MessageId;
import io.carillon.ports.store.ConversationQueries.ConversationRow;
import io.carillon.ports.store.Conversations;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;

/** Changes of conversations, in memory. */
final class MemoryConversations implements Conversations {
    private final MemoryAccess access;

    MemoryConversations(MemoryAccess access) {
        this.access = access;
    }

    @Override
    public CompletableFuture<Optional<ConversationRow>> change(Change change) {
        return changed(change.conversation(), (c, s) -> c.change(change, s));
    }

    @Override
    public CompletableFuture<Optional<ConversationRow>> markRead(
            ConversationId conversation, Optional<MessageId> upTo) {
        return changed(conversation, (c, s) -> c.markRead(upTo));
    }

    private CompletableFuture<Optional<ConversationRow>> changed(
            ConversationId id, BiConsumer<KeptConversation, MemoryState> change) {
        return access.write(s -> {
            var found = s.conversations.find(id);
            found.ifPresent(c -> change.accept(c, s));
            return found.map(c -> c.row(s));
        });
    }
}
