package io.carillon.testkit.store;

import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.conversation.ConversationId;
import io.carillon.ports.store.ConversationQueries;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** What users ask about conversations, answered from memory. */
final class MemoryConversationQueries implements ConversationQueries {
    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::lastActivityAt).thenComparing(Place::id).reversed();

    private final MemoryAccess access;

    MemoryConversationQueries(MemoryAccess access) {
        this.access = access;
    }

    @Override
    public Optional<ConversationRow> conversation(ConversationId id) {
        return access.read(s -> s.conversations.find(id).map(c -> c.row(s)));
    }

    @Override
    public List<ConversationRow> with(Address address, List<ChannelId> channels) {
        return found(c -> c.address.equals(address) && channels.contains(c.channel), Integer.MAX_VALUE);
    }

    @Override
    public List<ConversationRow> conversations(Filter filter, Optional<Place> after, int limit) {
        return found(
                c -> matches(filter, c)
                        && after.map(a -> ORDER.compare(place(c), a) > 0).orElse(true),
                limit);
    }

    private List<ConversationRow> found(Predicate<KeptConversation> wanted, int most) {
        return access.read(s -> s.conversations
                .all()
                .filter(wanted)
                .sorted(Comparator.comparing(MemoryConversationQueries::place, ORDER))
                .limit(most)
                .map(c -> c.row(s))
                .toList());
    }

    private static Place place(KeptConversation conversation) {
        return new Place(conversation.lastActivityAt, conversation.id);
    }

    private static boolean matches(Filter filter, KeptConversation c) {
        return filter.channel().map(c.channel::equals).orElse(true)
                && filter.status().map(c.status::equals).orElse(true)
                && filter.unread().map(wanted -> wanted == c.unread() > 0).orElse(true)
                && filter.q()
                        .map(q -> contains(c.address.value(), q) || contains(c.assignee.orElse(""), q))
                        .orElse(true);
    }

    private static boolean contains(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }
}
