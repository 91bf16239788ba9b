package io.carillon.application.conversation;

import io.carillon.application.message.MessageViews;
import io.carillon.application.subscriber.People;
import io.carillon.domain.subscriber.Reach;
import io.carillon.domain.subscriber.SubscriberId;
import io.carillon.ports.store.ConversationQueries.ConversationRow;
import io.carillon.ports.usecase.conversation.ConversationView;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns stored conversations into what users see. */
public final class ConversationViews {
    private final MessageViews messages;
    private final People people;

    public ConversationViews(MessageViews messages, People people) {
        this.messages = messages;
        this.people = people;
    }

    ConversationView of(ConversationRow row) {
        return of(List.of(row)).get(0);
    }

    List<ConversationView> of(List<ConversationRow> rows) {
        Map<Reach, SubscriberId> whose =
                people.behind(rows.stream().map(ConversationViews::reach).toList());
        return rows.stream()
                .map(row -> of(row, Optional.ofNullable(whose.get(reach(row)))))
                .toList();
    }

    private static Reach reach(ConversationRow row) {
        return new Reach(row.channel(), row.address());
    }

    private ConversationView of(ConversationRow row, Optional<SubscriberId> subscriber) {
        return new ConversationView(
                row.id(),
                row.channel(),
                row.address(),
                row.status(),
                row.assignee(),
                row.unread(),
                row.lastMessage().map(messages::any),
                row.lastActivityAt(),
                row.createdAt(),
                subscriber);
    }
}
