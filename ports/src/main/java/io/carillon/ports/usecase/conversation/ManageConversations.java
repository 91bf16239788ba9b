package io.carillon.ports.usecase.conversation;

import io.carillon.domain.conversation.ConversationId;
import io.carillon.domain.conversation.ConversationStatus;
import io.carillon.domain.message.MessageId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Moves conversations along. Completes after the commit; empty when there is no such conversation. */
public interface ManageConversations {

    /** What is empty stays as it is. @param assignee at most 255 characters; an empty text takes the assignee away */
    CompletableFuture<Optional<ConversationView>> change(
            ConversationId id, Optional<ConversationStatus> status, Optional<String> assignee);

    /** Marks what was received as read, up to and including a message, or all of it. */
    CompletableFuture<Optional<ConversationView>> markRead(ConversationId id, Optional<MessageId> upTo);
}
