package io.carillon.testkit.store;

import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.conversation.ConversationId;
import io.carillon.domain.id.TimeOrderedIds;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All conversations, by what makes each of them one and by their ids. */
final class KeptConversations {
    private final Map<Correspondence, KeptConversation> byCorrespondence = new LinkedHashMap<>();
    private final TreeMap<ConversationId, KeptConversation> byId = new TreeMap<>();
    private final TimeOrderedIds ids;

    /** What makes a conversation one. */
    record Correspondence(ChannelId channel, Address address) {}

    KeptConversations(Clock clock) {
        ids = new TimeOrderedIds(clock, 0);
    }

    Optional<KeptConversation> find(ConversationId id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<KeptConversation> find(Correspondence correspondence) {
        return Optional.ofNullable(byCorrespondence.get(correspondence));
    }

    /** The conversation, made now if need be. */
    KeptConversation of(Correspondence correspondence, Instant at) {
        return find(correspondence).orElseGet(() -> {
            var made = new KeptConversation(
                    new ConversationId(ids.next()), correspondence.channel(), correspondence.address(), at);
            byCorrespondence.put(correspondence, made);
            byId.put(made.id, made);
            return made;
        });
    }

    /** The conversation, made now if need be; then the log tells. */
    KeptConversation opened(Correspondence correspondence, Instant at, MemoryState state) {
        return find(correspondence).orElseGet(() -> {
            var made = of(correspondence, at);
            made.note("opened", at, state);
            return made;
        });
    }

    Stream<KeptConversation> all() {
        return byId.values().stream();
    }
}
