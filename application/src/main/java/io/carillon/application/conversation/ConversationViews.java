package io.carillon.application.conversation;

import io.carillon.application.message.MessageViews;
import io.carillon.ports.store.ConversationQueries.ConversationRow;
import io.carillon.ports.usecase.conversation.ConversationView;

/** Turns stored conversations into what users see. */
public final class ConversationViews {
    private final MessageViews messages;

    public ConversationViews(MessageViews messages) {
        this.messages = messages;
    }

    ConversationView of(ConversationRow row) {
        return new ConversationView(
                row.id(),
                row.channel(),
                row.address(),
                row.status(),
                row.assignee(),
                row.unread(),
                row.lastMessage().map(messages::any),
                row.lastActivityAt(),
                row.createdAt());
    }
}
