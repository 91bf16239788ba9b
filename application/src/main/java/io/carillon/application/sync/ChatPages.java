package io.carillon.application.sync;

import io.carillon.application.channel.ChannelRuntime;
import io.carillon.domain.delivery.ListedMessage;
import io.carillon.domain.id.TimeOrderedIds;
import io.carillon.domain.message.Direction;
import io.carillon.domain.message.MessageId;
import io.carillon.domain.message.ProviderReference;
import io.carillon.domain.subscriber.Consent;
import io.carillon.domain.subscriber.ConsentWords;
import io.carillon.ports.store.ChatQueries.Age;
import io.carillon.ports.store.ChatQueries.DueChat;
import io.carillon.ports.store.ChatQueries.KnownChat;
import io.carillon.ports.store.Chats.ChatPage;
import io.carillon.ports.store.Chats.Line;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/** Makes of a chat, as the provider lists it, what the store enters. Safe for use by several threads. */
final class ChatPages {
    private static final int PART = 500;
    /** A status changes while a message is young: older ones are not looked at again. */
    private static final int KNOWN_LOOKED_AT = 50;

    private final TimeOrderedIds ids;
    private final Clock clock;
    private final ConsentWords words;

    ChatPages(TimeOrderedIds ids, Clock clock, ConsentWords words) {
        this.ids = ids;
        this.clock = clock;
        this.words = words;
    }

    /**
     * What the provider says of a chat.
     *
     * @param listed all of it, oldest first
     * @param unread what nobody has read there; empty when it did not say
     */
    record Seen(List<ListedMessage> listed, Optional<Set<ProviderReference>> unread) {}

    /** In parts of one commit each; only the last one settles the chat. */
    List<ChatPage> of(ChannelRuntime channel, DueChat chat, Seen seen, KnownChat known) {
        OwnMessages own = OwnMessages.among(seen.listed(), known, channel);
        List<Line> lines = lines(seen, chat, known, own);
        Optional<String> stamp =
                Optional.of(chat.stamp()).filter(s -> own.disputed().isEmpty());
        List<ChatPage> pages = new ArrayList<>();
        int from = 0;
        do {
            int to = Math.min(from + PART, lines.size());
            pages.add(new ChatPage(
                    channel.id(),
                    chat.with(),
                    lines.subList(from, to),
                    to == lines.size() ? stamp : Optional.empty(),
                    chat.age() != Age.HISTORY,
                    clock.instant()));
            from = to;
        } while (from < lines.size());
        return pages;
    }

    private List<Line> lines(Seen seen, DueChat chat, KnownChat known, OwnMessages own) {
        IntPredicate unread = UnreadRule.of(chat.age(), seen);
        Placing placing = new Placing(ids, seen.listed(), known, own);
        int knownToLookAt = Math.max(0, seen.listed().size() - KNOWN_LOOKED_AT);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < seen.listed().size(); i++) {
            ListedMessage message = seen.listed().get(i);
            MessageId before = known.messages().get(message.reference());
            if (before != null) {
                if (message.direction() == Direction.OUTBOUND && i >= knownToLookAt) {
                    lines.add(new Line(before, message, false, Optional.empty(), Optional.empty()));
                }
            } else if (own.ours().containsKey(message.reference())) {
                var ours = own.ours().get(message.reference());
                lines.add(new Line(ours.delivery().message(), message, false, Optional.of(ours), Optional.empty()));
            } else if (!own.disputed().contains(message.reference())) {
                Optional<Consent> says = chat.age() == Age.HISTORY ? Optional.empty() : said(message);
                lines.add(new Line(placing.place(i), message, unread.test(i), Optional.empty(), says));
            }
        }
        return lines;
    }

    private Optional<Consent> said(ListedMessage message) {
        return message.direction() == Direction.INBOUND ? words.said(message.content()) : Optional.empty();
    }
}
