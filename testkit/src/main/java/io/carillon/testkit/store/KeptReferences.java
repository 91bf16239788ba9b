package io.carillon.testkit.store;

import io.carillon.domain.conversation.ConversationId;
import io.carillon.domain.delivery.CallId;
import io.carillon.domain.message.MessageId;
import io.carillon.domain.message.ProviderReference;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which message of a conversation has which of the provider's ids. */
final class KeptReferences {
    private final Map<ConversationId, Map<ProviderReference, Known>> kept = new HashMap<>();

    /** @param call the one that sent it; empty of a message that came in */
    record Known(MessageId message, Optional<CallId> call) {}

    Optional<Known> find(ConversationId conversation, ProviderReference reference) {
        return Optional.ofNullable(of(conversation).get(reference));
    }

    /** The reference is this message's; if it was thought to be another's, no longer. */
    void bind(ConversationId conversation, ProviderReference reference, Known known) {
        kept.computeIfAbsent(conversation, c -> new HashMap<>()).put(reference, known);
    }

    Map<ProviderReference, MessageId> messages(ConversationId conversation) {
        return of(conversation).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().message()));
    }

    private Map<ProviderReference, Known> of(ConversationId conversation) {
        return kept.getOrDefault(conversation, Map.of());
    }
}
