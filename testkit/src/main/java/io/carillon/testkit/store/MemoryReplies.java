package io.carillon.testkit.store;

import io.carillon.domain.conversation.ConversationStatus;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.event.LogEntry;
import io.carillon.domain.message.Direction;
import io.carillon.domain.subscriber.Reach;
import io.carillon.ports.store.Intake.Replies;
import io.carillon.ports.store.Intake.ReplyLine;
import io.carillon.ports.store.MessageQueries.IntakeRow;

/** Enters replies, each in its conversation. */
final class MemoryReplies {
    private final MemoryState state;
    private final Replies replies;

    MemoryReplies(MemoryState state, Replies replies) {
        this.state = state;
        this.replies = replies;
    }

    void enter() {
        KeptRaw raw = state.raws.get(replies.raw());
        if (raw == null) {
            return;
        }
        replies.lines().stream()
                .skip(Math.max(0, raw.entered - replies.from()))
                .filter(this::isNew)
                .forEach(this::enter);
        raw.enteredUpTo(replies.from() + replies.lines().size(), replies.last());
    }

    private boolean isNew(ReplyLine line) {
        return state.seenReplies.add(
                new MemoryState.SeenReply(replies.account(), line.reply().fingerprint(), line.occurrence()));
    }

    private void enter(ReplyLine line) {
        var reply = line.reply();
        var correspondence = new KeptConversations.Correspondence(line.channel(), reply.from());
        KeptConversation conversation = state.conversations.opened(correspondence, replies.at(), state);
        ConversationStatus after = conversation.status.afterInbound();
        conversation.become(after, replies.at(), state);
        conversation.carry(line.message());
        conversation.stir(replies.at());
        conversation.await(line.message());
        state.received.put(
                line.message(),
                new IntakeRow(
                        line.message(),
                        line.channel(),
                        reply.from(),
                        conversation.id,
                        Direction.INBOUND,
                        Evidence.NONE,
                        reply.content(),
                        reply.reference(),
                        reply.occurredAt(),
                        replies.at()));
        state.log.add(new LogEntry.OfIntake(
                state.nextPosition(), replies.at(), line.message(), conversation.id, Direction.INBOUND));
        MemoryConsents.heed(state, line.says(), new Reach(line.channel(), reply.from()), replies.at());
    }
}
