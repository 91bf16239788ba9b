package io.carillon.adapters.store;

import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.conversation.ConversationId;
import io.carillon.ports.store.ConversationQueries;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What users ask about conversations, on SQLite. */
final class SqliteConversationQueries implements ConversationQueries {
    private static final Comparator<ConversationRow> LATEST_FIRST = Comparator.comparing(
                    ConversationRow::lastActivityAt)
            .thenComparing(ConversationRow::id)
            .reversed();

    private final Readers readers;

    SqliteConversationQueries(Readers readers) {
        this.readers = readers;
    }

    @Override
    public Optional<ConversationRow> conversation(ConversationId id) {
        return readers.read(view -> ConversationReading.find(view, id));
    }

    @Override
    public List<ConversationRow> with(Address address, List<ChannelId> channels) {
        return readers.read(view -> ConversationReading.with(view, address).stream()
                .filter(c -> channels.contains(c.channel()))
                .sorted(LATEST_FIRST)
                .toList());
    }

    @Override
    public List<ConversationRow> conversations(Filter filter, Optional<Place> after, int limit) {
        return readers.read(new ConversationList(filter, after, limit)::read);
    }
}
