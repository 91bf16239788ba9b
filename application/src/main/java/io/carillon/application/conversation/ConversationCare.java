package io.carillon.application.conversation;

import io.carillon.domain.conversation.ConversationId;
import io.carillon.domain.conversation.ConversationStatus;
import io.carillon.domain.message.MessageId;
import io.carillon.ports.store.Conversations;
import io.carillon.ports.usecase.conversation.ConversationView;
import io.carillon.ports.usecase.conversation.ManageConversations;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Status, assignee and read marks. */
public final class ConversationCare implements ManageConversations {
    private final Conversations store;
    private final ConversationViews views;
    private final Clock clock;

    public ConversationCare(Conversations store, ConversationViews views, Clock clock) {
        this.store = store;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public CompletableFuture<Optional<ConversationView>> change(
            ConversationId id, Optional<ConversationStatus> status, Optional<String> assignee) {
        return store.change(new Conversations.Change(id, status, assignee, clock.instant()))
                .thenApply(row -> row.map(views::of));
    }

    @Override
    public CompletableFuture<Optional<ConversationView>> markRead(ConversationId id, Optional<MessageId> upTo) {
        return store.markRead(id, upTo).thenApply(row -> row.map(views::of));
    }
}
