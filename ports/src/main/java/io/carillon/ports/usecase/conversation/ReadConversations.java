package io.carillon.ports.usecase.conversation;

import io.carillon.domain.conversation.ConversationId;
import io.carillon.ports.usecase.Listing;
import io.carillon.ports.usecase.Problem;
import io.carillon.ports.usecase.message.AnyMessageView;
import java.util.List;
import java.util.Optional;

/** Shows conversations and what was said in them. */
public interface ReadConversations {

    Found list(Query query);

    Optional<ConversationView> find(ConversationId id);

    /** Newest first; empty when there is no such conversation. @param limit 1 to 200 */
    Optional<Messages> messages(ConversationId id, int limit, Optional<String> after);

    /** Filters as the user wrote them. @param unread true or false @param limit 1 to 200 */
    record Query(
            Optional<String> channel,
            Optional<String> status,
            Optional<String> unread,
            Optional<String> q,
            int limit,
            Optional<String> after) {}

    sealed interface Found {
        record Conversations(Listing<ConversationView> listing) implements Found {}

        /** Pointers name query parameters here. */
        record Invalid(List<Problem> problems) implements Found {}
    }

    sealed interface Messages {
        record Of(Listing<AnyMessageView> listing) implements Messages {}

        record Invalid(List<Problem> problems) implements Messages {}
    }
}
