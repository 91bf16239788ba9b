package io.carillon.adapters.jetchat.client;

import io.carillon.domain.conversation.Address;
import io.carillon.domain.delivery.ListedMessage;
import io.carillon.domain.message.Direction;
import io.carillon.ports.provider.ConversationSource;
import io.carillon.ports.provider.RawSource;
import java.util.List;
import java.util.function.Function;

/**
 * The chats of the bot: its subscribers, newest interaction first, and the messages of one, the newest page first (contract
 * jetchat §A8). The vendor does not tell what was read: unread is what nobody has answered.
 */
final class JetchatConversations implements ConversationSource {
    /** The greatest number of a page of subscribers that the vendor documents. */
    private static final int MOST_CHAT_PAGES = 1000;

    private final JetchatLink link;
    private final JetchatChatReader chats;
    private final JetchatHistoryReader histories;
    private final int historyPages;

    JetchatConversations(JetchatLink link, JetchatChatReader chats, JetchatHistoryReader histories, int historyPages) {
        this.link = link;
        this.chats = chats;
        this.histories = histories;
        this.historyPages = historyPages;
    }

    @Override
    public RawSource<ListedMessage> chats() {
        return new JetchatSource(
                link, new JetchatSource.Question(JetchatRequest.get("subscribers"), MOST_CHAT_PAGES, chats::read));
    }

    @Override
    public RawSource<ListedMessage> history(Address with) {
        return messages(with, historyPages, listing -> listing);
    }

    @Override
    public RawSource<ListedMessage> unread(Address with) {
        return messages(with, 1, JetchatConversations::unanswered);
    }

    static JetchatRequest messages(Address with) {
        JetchatAddress known = JetchatAddress.of(with);
        return JetchatRequest.get("subscriber", "chat-messages")
                .with(known.parameter(), known.value())
                .with("include_bot", "1");
    }

    private RawSource<ListedMessage> messages(
            Address with, int mostPages, Function<JetchatListing, JetchatListing> some) {
        return new JetchatSource(
                link,
                new JetchatSource.Question(messages(with), mostPages, page -> some.apply(histories.read(page, with))));
    }

    private static JetchatListing unanswered(JetchatListing listing) {
        List<ListedMessage> all = listing.messages();
        int from = all.size();
        while (from > 0 && all.get(from - 1).direction() == Direction.INBOUND) {
            from--;
        }
        return new JetchatListing(all.subList(from, all.size()), listing.flaws());
    }
}
