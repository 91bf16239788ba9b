package io.carillon.ports.store;

import io.carillon.domain.conversation.ConversationId;
import io.carillon.domain.conversation.ConversationStatus;
import io.carillon.domain.message.MessageId;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Changes of conversations by those who answer them. A change of status between resolved and not resolved enters the log in the same
 * commit, as {@code resolved} or {@code reopened}.
 */
public interface Conversations {

    /** Completes with the conversation as it is then; empty when there is none. */
    CompletableFuture<Optional<ConversationQueries.ConversationRow>> change(Change change);

    /**
     * Marks what was received as read, up to and including a message, or all of it. Completes with the conversation as it is
     * then; empty when there is none.
     */
    CompletableFuture<Optional<ConversationQueries.ConversationRow>> markRead(
            ConversationId conversation, Optional<MessageId> upTo);

    /** What is empty stays as it is. @param assignee an empty text takes the assignee away */
    record Change(
            ConversationId conversation, Optional<ConversationStatus> status, Optional<String> assignee, Instant at) {}
}
