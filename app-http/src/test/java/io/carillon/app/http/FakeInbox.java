package io.carillon.app.http;

import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.conversation.ConversationId;
import io.carillon.domain.conversation.ConversationStatus;
import io.carillon.domain.message.Content;
import io.carillon.domain.message.Direction;
import io.carillon.domain.message.MessageId;
import io.carillon.ports.usecase.IdempotencyKey;
import io.carillon.ports.usecase.Listing;
import io.carillon.ports.usecase.Problem;
import io.carillon.ports.usecase.conversation.ConversationView;
import io.carillon.ports.usecase.conversation.ManageConversations;
import io.carillon.ports.usecase.conversation.ReadConversations;
import io.carillon.ports.usecase.conversation.ReplyInConversation;
import io.carillon.ports.usecase.message.AnyMessageView;
import io.carillon.ports.usecase.message.IntakeView;
import io.carillon.ports.usecase.message.SendMessages.Sending;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** One conversation, in which one message was received. */
final class FakeInbox implements ReadConversations, ManageConversations, ReplyInConversation {
    static final ConversationId ID = new ConversationId(77);
    static final IntakeView RECEIVED = new IntakeView(
            new MessageId(78),
            new ChannelId("sms"),
            new Address("13800000000"),
            ID,
            Direction.INBOUND,
            "received",
            new Content.Text("\u597d\u7684\uff0c\u8c22\u8c22 & <b>"),
            List.of("r-1"),
            Optional.of(FakeOffer.NOW.minusSeconds(5)),
            FakeOffer.NOW);

    static final IntakeView SENT_ELSEWHERE = new IntakeView(
            new MessageId(79),
            new ChannelId("sms"),
            new Address("13800000000"),
            ID,
            Direction.OUTBOUND,
            "read",
            new Content.Text("from our phone"),
            List.of("s-1"),
            Optional.empty(),
            FakeOffer.NOW);

    volatile List<AnyMessageView> said = List.of(RECEIVED);
    volatile ConversationView conversation = conversation(ConversationStatus.OPEN, Optional.empty(), 1);
    volatile Query lastQuery;
    volatile Reply lastReply;
    volatile Optional<MessageId> readUpTo = Optional.empty();

    private static ConversationView conversation(ConversationStatus status, Optional<String> assignee, int unread) {
        return new ConversationView(
                ID,
                new ChannelId("sms"),
                new Address("13800000000"),
                status,
                assignee,
                unread,
                Optional.of(RECEIVED),
                FakeOffer.NOW,
                FakeOffer.NOW);
    }

    @Override
    public Found list(Query query) {
        lastQuery = query;
        return query.unread().filter("maybe"::equals).isPresent()
                ? new Found.Invalid(List.of(new Problem("unread", "invalid_value", "must be true or false")))
                : new Found.Conversations(new Listing<>(List.of(conversation), Optional.of("more")));
    }

    @Override
    public Optional<ConversationView> find(ConversationId id) {
        return id.equals(ID) ? Optional.of(conversation) : Optional.empty();
    }

    @Override
    public Optional<Messages> messages(ConversationId id, int limit, Optional<String> after) {
        Messages messages = after.isPresent()
                ? new Messages.Invalid(List.of(new Problem("after", "invalid_cursor", "is no cursor of ours")))
                : new Messages.Of(new Listing<>(said, Optional.empty()));
        return find(id).map(found -> messages);
    }

    @Override
    public CompletableFuture<Optional<ConversationView>> change(
            ConversationId id, Optional<ConversationStatus> status, Optional<String> assignee) {
        return CompletableFuture.completedFuture(find(id).map(found -> {
            Optional<String> name = assignee.isPresent() ? assignee.filter(text -> !text.isEmpty()) : found.assignee();
            conversation = conversation(status.orElse(found.status()), name, found.unread());
            return conversation;
        }));
    }

    @Override
    public CompletableFuture<Optional<ConversationView>> markRead(ConversationId id, Optional<MessageId> upTo) {
        readUpTo = upTo;
        return CompletableFuture.completedFuture(find(id).map(found -> {
            conversation = conversation(found.status(), found.assignee(), 0);
            return conversation;
        }));
    }

    @Override
    public CompletableFuture<Optional<Sending>> reply(ConversationId id, Reply reply, Optional<IdempotencyKey> key) {
        lastReply = reply;
        return CompletableFuture.completedFuture(
                problems(id, reply).map(problems -> new Sending.Invalid(List.of(new Problem("/content", "x", "y")))));
    }

    @Override
    public Optional<List<Problem>> problems(ConversationId id, Reply reply) {
        return find(id).map(found ->
                reply.content().isPresent() ? List.of() : List.of(new Problem("/content", "missing", "is missing")));
    }
}
