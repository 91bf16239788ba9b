package io.carillon.adapters.store;

import static io.carillon.adapters.store.schema.Tables.CHAT;
import static io.carillon.adapters.store.schema.Tables.CHAT_PROGRESS;

import io.carillon.domain.channel.ChannelId;
import io.carillon.ports.store.ChatQueries.Age;
import io.carillon.ports.store.Chats.ChatPage;
import io.carillon.ports.store.Chats.Notice;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.impl.DSL;

/** The chats of a channel: which there are, and which are to be entered. What did not change is not written. */
final class NoticedChats {
    static final String FIND = Sql.of(Sql.DIALECT
            .select(CHAT.NOTICED, CHAT.ENTERED, CHAT.ACTIVITY, CHAT.AGE, CHAT.DUE)
            .from(CHAT)
            .where(CHAT.CHANNEL.eq(Sql.NUMBER))
            .and(CHAT.ADDRESS.eq(Sql.TEXT)));
    private static final String INSERT = Sql.insert(CHAT);
    private static final String STORE = Sql.of(Sql.DIALECT
            .update(CHAT)
            .set(CHAT.NOTICED, Sql.TEXT)
            .set(CHAT.ENTERED, Sql.TEXT)
            .set(CHAT.ACTIVITY, Sql.NUMBER)
            .set(CHAT.AGE, Sql.NUMBER)
            .set(CHAT.DUE, Sql.NUMBER)
            .where(CHAT.CHANNEL.eq(Sql.NUMBER))
            .and(CHAT.ADDRESS.eq(Sql.TEXT)));
    private static final String START_PROGRESS = Sql.of(Sql.DIALECT
            .insertInto(CHAT_PROGRESS)
            .columns(CHAT_PROGRESS.CHANNEL, CHAT_PROGRESS.CHATS)
            .values(0L, 0L)
            .onConflictDoNothing());
    private static final String COUNT = Sql.of(Sql.DIALECT
            .update(CHAT_PROGRESS)
            .set(CHAT_PROGRESS.CHATS, CHAT_PROGRESS.CHATS.add(DSL.val(0L)))
            .where(CHAT_PROGRESS.CHANNEL.eq(Sql.NUMBER)));
    private static final String FIRST_LOOK_DONE = Sql.of(Sql.DIALECT
            .update(CHAT_PROGRESS)
            .set(CHAT_PROGRESS.FIRST_LOOK_DONE_AT, Sql.NUMBER)
            .where(CHAT_PROGRESS.CHANNEL.eq(Sql.NUMBER))
            .and(CHAT_PROGRESS.FIRST_LOOK_DONE_AT.isNull()));
    private static final Age[] AGES = Age.values();

    private final Session session;
    private final long channel;
    private int made;

    /** A chat's row. @param noticed the stamp of its latest message @param entered the stamp under which it was entered */
    private record Chat(Optional<String> noticed, Optional<String> entered, long activity, Age age, boolean due) {
        static Chat read(Row row) throws SQLException {
            return new Chat(row.optionalText(), row.optionalText(), row.number(), row.oneOf(AGES), row.number() != 0);
        }

        static Chat unseen(Age age, long activity) {
            return new Chat(Optional.empty(), Optional.empty(), activity, age, false);
        }

        Chat with(Notice notice) {
            boolean moved = age != Age.KNOWN || !entered.equals(Optional.of(notice.stamp()));
            return new Chat(Optional.of(notice.stamp()), entered, Times.micros(notice.activity()), age, due || moved);
        }

        /** It stays due when it moved on while it was read. */
        Chat with(ChatPage page) {
            boolean movedOn = page.stamp().isPresent() && !page.stamp().equals(noticed);
            Optional<String> stamp = page.stamp().or(() -> entered);
            return new Chat(noticed, stamp, activity, holdsSomething(page) ? Age.KNOWN : age, due && movedOn);
        }
    }

    NoticedChats(Workspace workspace, ChannelId channel) throws SQLException {
        this.session = workspace.session;
        this.channel = workspace.id(channel);
    }

    /** A page of nothing, under no stamp, tells only that nothing could be had now. */
    private static boolean holdsSomething(ChatPage page) {
        return !page.lines().isEmpty() || page.stamp().isPresent();
    }

    /** @return how many of them are due now */
    int notice(List<Notice> chats, boolean first) throws SQLException {
        Age unseen = first ? Age.HISTORY : Age.NEW;
        Set<String> due = new HashSet<>();
        for (Notice notice : chats) {
            String address = notice.with().value();
            var before = session.first(FIND, Chat::read, channel, address);
            Chat after = before.orElse(Chat.unseen(unseen, 0)).with(notice);
            store(address, before, after);
            if (after.due()) {
                due.add(address);
            }
        }
        count();
        return due.size();
    }

    void enter(ChatPage page) throws SQLException {
        String address = page.with().value();
        var before = session.first(FIND, Chat::read, channel, address);
        if (before.isPresent() || holdsSomething(page)) {
            Chat chat = before.orElse(Chat.unseen(Age.KNOWN, Times.micros(page.at())));
            store(address, before, chat.with(page));
            count();
        }
    }

    private void store(String address, Optional<Chat> before, Chat c) throws SQLException {
        String noticed = c.noticed().orElse(null);
        String entered = c.entered().orElse(null);
        int due = c.due() ? 1 : 0;
        if (before.isEmpty()) {
            session.update(INSERT, channel, address, noticed, entered, c.activity(), c.age(), due);
            made++;
        } else if (!before.get().equals(c)) {
            session.update(STORE, noticed, entered, c.activity(), c.age(), due, channel, address);
        }
    }

    private void count() throws SQLException {
        if (made > 0) {
            session.update(START_PROGRESS, channel, 0);
            session.update(COUNT, made, channel);
        }
    }

    void firstLookDone(Instant at) throws SQLException {
        session.update(START_PROGRESS, channel, 0);
        session.update(FIRST_LOOK_DONE, Times.micros(at), channel);
    }
}
