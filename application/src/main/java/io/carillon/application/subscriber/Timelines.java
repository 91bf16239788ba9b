package io.carillon.application.subscriber;

import io.carillon.application.message.MessageViews;
import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.conversation.ConversationId;
import io.carillon.domain.message.MessageId;
import io.carillon.domain.subscriber.Reach;
import io.carillon.ports.store.ConversationQueries.ConversationRow;
import io.carillon.ports.store.MessageQueries.Filter;
import io.carillon.ports.store.MessageQueries.StoredMessage;
import io.carillon.ports.store.Page;
import io.carillon.ports.store.Store;
import io.carillon.ports.usecase.Listing;
import io.carillon.ports.usecase.message.AnyMessageView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Merges the messages of several conversations, newest first. The cursor is the id of the last message seen, as in every list of messages. */
final class Timelines {
    private final Store store;
    private final MessageViews messages;

    Timelines(Store store, MessageViews messages) {
        this.store = store;
        this.messages = messages;
    }

    Listing<AnyMessageView> of(List<Reach> reaches, Optional<Long> before, int limit) {
        // A message that went on to another channel is in the conversations of both.
        TreeMap<MessageId, StoredMessage> found = new TreeMap<>(Comparator.reverseOrder());
        boolean more = false;
        for (ConversationRow conversation : conversations(reaches)) {
            // Each may hold all of the newest ones.
            Page<StoredMessage> page = store.messages().messages(in(conversation.id()), before, limit);
            page.items().forEach(message -> found.put(message.id(), message));
            more |= page.next().isPresent();
        }
        List<StoredMessage> all = List.copyOf(found.values());
        List<StoredMessage> newest = all.subList(0, Math.min(limit, all.size()));
        boolean rest = more || all.size() > limit;
        return messages.listing(new Page<>(
                newest,
                rest && !newest.isEmpty()
                        ? Optional.of(newest.get(newest.size() - 1).id().value())
                        : Optional.empty()));
    }

    private List<ConversationRow> conversations(List<Reach> reaches) {
        Map<Address, List<ChannelId>> channels = new LinkedHashMap<>();
        reaches.forEach(reach -> channels.computeIfAbsent(reach.address(), address -> new ArrayList<>())
                .add(reach.channel()));
        return channels.entrySet().stream()
                .flatMap(one -> store.conversationQueries().with(one.getKey(), one.getValue()).stream())
                .toList();
    }

    private static Filter in(ConversationId conversation) {
        return new Filter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(conversation));
    }
}
