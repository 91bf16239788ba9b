package io.carillon.application.conversation;

import io.carillon.application.message.MessageSubmission;
import io.carillon.domain.conversation.ConversationId;
import io.carillon.domain.message.Lane;
import io.carillon.ports.store.ConversationQueries;
import io.carillon.ports.store.ConversationQueries.ConversationRow;
import io.carillon.ports.usecase.IdempotencyKey;
import io.carillon.ports.usecase.Problem;
import io.carillon.ports.usecase.conversation.ReplyInConversation;
import io.carillon.ports.usecase.message.SendMessages.SendMessage;
import io.carillon.ports.usecase.message.SendMessages.Sending;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Sends to the conversation's own address, ahead of everything that is not a reply. */
public final class ConversationReplying implements ReplyInConversation {
    private final ConversationQueries store;
    private final MessageSubmission submission;

    public ConversationReplying(ConversationQueries store, MessageSubmission submission) {
        this.store = store;
        this.submission = submission;
    }

    @Override
    public CompletableFuture<Optional<Sending>> reply(ConversationId id, Reply reply, Optional<IdempotencyKey> key) {
        return store.conversation(id)
                .map(row ->
                        submission.send(command(row, reply), Lane.REPLY, key).thenApply(Optional::of))
                .orElseGet(() -> CompletableFuture.completedFuture(Optional.empty()));
    }

    @Override
    public Optional<List<Problem>> problems(ConversationId id, Reply reply) {
        return store.conversation(id).map(row -> submission.problems(command(row, reply)));
    }

    private static SendMessage command(ConversationRow conversation, Reply reply) {
        return new SendMessage(
                Optional.of(conversation.channel().value()),
                Optional.of(conversation.address().value()),
                reply.content(),
                reply.adapt(),
                reply.options(),
                reply.sendAt(),
                reply.expiresAt(),
                reply.clientReference(),
                reply.onUnknown());
    }
}
