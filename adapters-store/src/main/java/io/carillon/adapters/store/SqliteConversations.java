package io.carillon.adapters.store;

import io.carillon.domain.conversation.ConversationId;
import io.carillon.domain.message.MessageId;
import io.carillon.ports.store.ConversationQueries.ConversationRow;
import io.carillon.ports.store.Conversations;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Hands changes of conversations to the writer. */
final class SqliteConversations implements Conversations {
    private final Writer writer;

    SqliteConversations(Writer writer) {
        this.writer = writer;
    }

    @Override
    public CompletableFuture<Optional<ConversationRow>> change(Change change) {
        return writer.submit(w -> ConversationChanges.change(w, change));
    }

    @Override
    public CompletableFuture<Optional<ConversationRow>> markRead(
            ConversationId conversation, Optional<MessageId> upTo) {
        return writer.submit(w -> ConversationChanges.markRead(w, conversation, upTo));
    }
}
