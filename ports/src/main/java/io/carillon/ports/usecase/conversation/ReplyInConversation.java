package io.carillon.ports.usecase.conversation;

import io.carillon.domain.conversation.ConversationId;
import io.carillon.domain.message.Content;
import io.carillon.domain.message.Options;
import io.carillon.domain.message.UnknownPolicy;
import io.carillon.ports.usecase.IdempotencyKey;
import io.carillon.ports.usecase.Problem;
import io.carillon.ports.usecase.message.SendMessages.Sending;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Answers in a conversation: a message to its address on its channel, in the lane that waits for no bulk. */
public interface ReplyInConversation {

    /** Completes after the commit; empty when there is no such conversation. */
    CompletableFuture<Optional<Sending>> reply(ConversationId id, Reply reply, Optional<IdempotencyKey> key);

    /** All that {@link #reply} would object to, without sending; empty when there is no such conversation. */
    Optional<List<Problem>> problems(ConversationId id, Reply reply);

    record Reply(
            Optional<Content> content,
            boolean adapt,
            Options options,
            Optional<Instant> sendAt,
            Optional<Instant> expiresAt,
            Optional<String> clientReference,
            UnknownPolicy onUnknown) {}
}
