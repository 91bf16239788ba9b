package io.carillon.adapters.afilnet.client;

import io.carillon.domain.conversation.Address;
import io.carillon.domain.delivery.ListedMessage;
import io.carillon.ports.provider.ConversationSource;
import io.carillon.ports.provider.RawSource;
import java.util.Optional;

/** The chats of one channel (contract afilnet §A3). Whether asking marks messages as read is not documented; nothing here relies on it. */
final class AfilnetConversations implements ConversationSource {
    static final String HISTORY = "getmessages";

    private final AfilnetLink link;
    private final AfilnetRoute route;
    private final AfilnetListReader reader;

    AfilnetConversations(AfilnetLink link, AfilnetRoute route, AfilnetListReader reader) {
        this.link = link;
        this.route = route;
        this.reader = reader;
    }

    @Override
    public RawSource<ListedMessage> chats() {
        return new AfilnetPage(link, reader, new AfilnetPage.Question("getchats", route.fields(), Optional.empty()));
    }

    @Override
    public RawSource<ListedMessage> history(Address with) {
        return page(HISTORY, with);
    }

    @Override
    public RawSource<ListedMessage> unread(Address with) {
        return page("getunreadmessages", with);
    }

    private RawSource<ListedMessage> page(String method, Address with) {
        return new AfilnetPage(link, reader, new AfilnetPage.Question(method, route.fields(with), Optional.of(with)));
    }
}
