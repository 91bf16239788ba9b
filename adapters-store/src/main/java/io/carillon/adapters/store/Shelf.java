package io.carillon.adapters.store;

import static io.carillon.adapters.store.schema.Tables.CONVERSATION;

import io.carillon.domain.conversation.ConversationStatus;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jooq.impl.DSL;

/** The conversations of one channel, one status, and with or without unread messages; latest activity first, read piece by piece. */
final class Shelf {
    /** The expression in the index, which a statement must repeat word for word. */
    private static final Field<Long> UNREAD = DSL.field("(unread > 0)", Long.class);

    /** At the same time as the last one read, and before it: together they would be one range, walked from the start of that time. */
    static final List<String> KEYS = List.of(tied(), earlier());

    static final List<String> NAMED = List.of(
            tied(CONVERSATION.ADDRESS, CONVERSATION.ASSIGNEE), earlier(CONVERSATION.ADDRESS, CONVERSATION.ASSIGNEE));
    private static final int NAMED_AT_ONCE = 500;

    private final Session session;
    private final Place place;
    private final Piece piece;
    private final Deque<Entry> read = new ArrayDeque<>();
    private Entry last;

    /** Which shelf. */
    record Place(long channel, ConversationStatus status, boolean unread) {}

    /** The order of the list; the names are there if they were asked for. */
    record Entry(long lastActivityAt, long id, Optional<String> address, Optional<String> assignee) {
        static final Comparator<Entry> LATEST_FIRST = Comparator.comparing(Entry::lastActivityAt)
                .thenComparing(Entry::id)
                .reversed();

        static Entry key(Row row) throws SQLException {
            return new Entry(row.number(), row.number(), Optional.empty(), Optional.empty());
        }

        static Entry named(Row row) throws SQLException {
            return new Entry(row.number(), row.number(), row.optionalText(), row.optionalText());
        }
    }

    /** What is read at once. */
    record Piece(List<String> statements, Row.Reader<Entry> reader, int size) {
        /** From the index alone. */
        static Piece ofKeys(int size) {
            return new Piece(KEYS, Entry::key, size);
        }

        static Piece ofNamed() {
            return new Piece(NAMED, Entry::named, NAMED_AT_ONCE);
        }
    }

    private static String tied(SelectField<?>... more) {
        return select(more, CONVERSATION.LAST_ACTIVITY_AT.eq(Sql.NUMBER).and(CONVERSATION.ID.lt(Sql.NUMBER)));
    }

    private static String earlier(SelectField<?>... more) {
        return select(more, CONVERSATION.LAST_ACTIVITY_AT.lt(Sql.NUMBER));
    }

    private static String select(SelectField<?>[] more, Condition range) {
        return Sql.of(Sql.DIALECT
                .select(CONVERSATION.LAST_ACTIVITY_AT, CONVERSATION.ID)
                .select(more)
                .from(CONVERSATION)
                .where(CONVERSATION.CHANNEL.eq(Sql.NUMBER))
                .and(CONVERSATION.STATUS.eq(Sql.NUMBER))
                .and(UNREAD.eq(Sql.NUMBER))
                .and(range)
                .orderBy(CONVERSATION.LAST_ACTIVITY_AT.desc(), CONVERSATION.ID.desc())
                .limit(DSL.val(0)));
    }

    /** @param after what lies before its contents; the entry need not be on it */
    Shelf(Session session, Place place, Entry after, Piece piece) throws SQLException {
        this.session = session;
        this.place = place;
        this.last = after;
        this.piece = piece;
        fill();
    }

    private void fill() throws SQLException {
        int unread = place.unread() ? 1 : 0;
        long at = last.lastActivityAt();
        read.addAll(session.list(
                piece.statements().get(0),
                piece.reader(),
                place.channel(),
                place.status(),
                unread,
                at,
                last.id(),
                piece.size()));
        read.addAll(session.list(
                piece.statements().get(1),
                piece.reader(),
                place.channel(),
                place.status(),
                unread,
                at,
                piece.size() - read.size()));
    }

    /** The latest one that is left; null when there is none. */
    Entry head() {
        return read.peek();
    }

    Entry take() throws SQLException {
        last = read.remove();
        if (read.isEmpty()) {
            fill();
        }
        return last;
    }
}
