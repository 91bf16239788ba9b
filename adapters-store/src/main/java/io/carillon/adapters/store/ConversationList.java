package io.carillon.adapters.store;

import static io.carillon.adapters.store.schema.Tables.CONVERSATION;

import io.carillon.domain.conversation.ConversationId;
import io.carillon.domain.conversation.ConversationStatus;
import io.carillon.ports.store.ConversationQueries.ConversationRow;
import io.carillon.ports.store.ConversationQueries.Filter;
import io.carillon.ports.store.ConversationQueries.Place;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.PriorityQueue;
import org.jooq.impl.DSL;

/**
 * One page of conversations, merged from the shelves that the filter allows. Only a search for a part of a name may have to walk
 * further than the page is long.
 */
record ConversationList(Filter filter, Optional<Place> after, int limit) {
    static final String NEXT_CHANNEL = Sql.of(
            Sql.DIALECT.select(DSL.min(CONVERSATION.CHANNEL)).from(CONVERSATION).where(CONVERSATION.CHANNEL.gt(0L)));

    List<ConversationRow> read(View view) throws SQLException {
        PriorityQueue<Shelf> shelves = new PriorityQueue<>(Comparator.comparing(Shelf::head, Shelf.Entry.LATEST_FIRST));
        for (Shelf.Place place : places(view)) {
            putBack(new Shelf(view.session, place, start(), piece()), shelves);
        }
        List<ConversationRow> found = new ArrayList<>();
        while (found.size() < limit && !shelves.isEmpty()) {
            Shelf latest = shelves.remove();
            Shelf.Entry entry = latest.take();
            if (matches(entry)) {
                found.add(ConversationReading.find(view, new ConversationId(entry.id()))
                        .orElseThrow());
            }
            putBack(latest, shelves);
        }
        return found;
    }

    private static void putBack(Shelf shelf, PriorityQueue<Shelf> shelves) {
        if (shelf.head() != null) {
            shelves.add(shelf);
        }
    }

    private List<Shelf.Place> places(View view) throws SQLException {
        List<Shelf.Place> places = new ArrayList<>();
        for (long channel : channels(view)) {
            for (ConversationStatus status :
                    filter.status().map(List::of).orElse(List.of(ConversationStatus.values()))) {
                for (boolean unread : filter.unread().map(List::of).orElse(List.of(true, false))) {
                    places.add(new Shelf.Place(channel, status, unread));
                }
            }
        }
        return places;
    }

    private List<Long> channels(View view) throws SQLException {
        if (filter.channel().isPresent()) {
            return view.names
                    .find(view.session, filter.channel().get().value())
                    .map(List::of)
                    .orElse(List.of());
        }
        List<Long> channels = new ArrayList<>();
        long next = view.session.number(NEXT_CHANNEL, 0L);
        while (next > 0) {
            channels.add(next);
            next = view.session.number(NEXT_CHANNEL, next);
        }
        return channels;
    }

    private Shelf.Entry start() {
        long at = after.map(a -> Times.micros(a.lastActivityAt())).orElse(Long.MAX_VALUE);
        long id = after.map(a -> a.id().value()).orElse(Long.MAX_VALUE);
        return new Shelf.Entry(at, id, Optional.empty(), Optional.empty());
    }

    private Shelf.Piece piece() {
        return filter.q().isPresent() ? Shelf.Piece.ofNamed() : Shelf.Piece.ofKeys(limit);
    }

    private boolean matches(Shelf.Entry entry) {
        return filter.q()
                .map(q -> contains(entry.address(), q) || contains(entry.assignee(), q))
                .orElse(true);
    }

    /** Compared here: SQLite knows the two cases of ASCII letters alone. */
    private static boolean contains(Optional<String> text, String part) {
        return text.orElse("").toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }
}
