package io.carillon.application.intake;

import io.carillon.application.channel.AccountRuntime;
import io.carillon.application.channel.ChannelRegistry;
import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.conversation.IncomingReply;
import io.carillon.domain.id.TimeOrderedIds;
import io.carillon.domain.message.MessageId;
import io.carillon.domain.subscriber.ConsentWords;
import io.carillon.ports.store.Intake;
import io.carillon.ports.store.Intake.ReplyLine;
import io.carillon.ports.store.Store;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Enters what people answered. Equal rows within one raw reply are different messages (a customer may say "1" twice) and are
 * numbered; the same row handed out again later is the same message.
 */
final class ReplyEntering implements Entering<IncomingReply> {
    private final Store store;
    private final ChannelRegistry channels;
    private final TimeOrderedIds ids;
    private final Clock clock;
    private final ConsentWords words;

    ReplyEntering(Store store, ChannelRegistry channels, TimeOrderedIds ids, Clock clock, ConsentWords words) {
        this.store = store;
        this.channels = channels;
        this.ids = ids;
        this.clock = clock;
        this.words = words;
    }

    @Override
    public void enter(AccountRuntime account, Part<IncomingReply> part) {
        Map<String, Integer> seen = new HashMap<>();
        part.all().subList(0, part.from()).forEach(reply -> seen.merge(reply.fingerprint(), 1, Integer::sum));
        List<IncomingReply> replies = part.items();
        long firstId = replies.isEmpty() ? 0 : ids.reserve(replies.size());
        List<ReplyLine> lines = new ArrayList<>(replies.size());
        for (int i = 0; i < replies.size(); i++) {
            IncomingReply reply = replies.get(i);
            int occurrence = seen.merge(reply.fingerprint(), 1, Integer::sum) - 1;
            lines.add(new ReplyLine(
                    new MessageId(firstId + i),
                    channel(account, reply),
                    reply,
                    occurrence,
                    words.said(reply.content())));
        }
        store.intake()
                .enterReplies(new Intake.Replies(
                        part.raw().id(), account.id(), part.from(), lines, part.isLast(), clock.instant()))
                .join();
    }

    /** Where the account has several channels, the one on which the person was last in touch, else the first. */
    private ChannelId channel(AccountRuntime account, IncomingReply reply) {
        List<ChannelId> ours = channels.channelsOf(account.id());
        if (ours.size() == 1) {
            return ours.get(0);
        }
        return store.conversationQueries().with(reply.from(), ours).stream()
                .findFirst()
                .map(conversation -> conversation.channel())
                .orElse(ours.get(0));
    }
}
