package io.carillon.application.conversation;

import io.carillon.application.channel.ChannelRegistry;
import io.carillon.application.channel.ChannelRuntime;
import io.carillon.application.message.MessageViews;
import io.carillon.application.query.QueryWords;
import io.carillon.domain.conversation.ConversationId;
import io.carillon.domain.conversation.ConversationStatus;
import io.carillon.domain.message.MessageId;
import io.carillon.ports.store.ConversationQueries.ConversationRow;
import io.carillon.ports.store.ConversationQueries.Filter;
import io.carillon.ports.store.ConversationQueries.Place;
import io.carillon.ports.store.MessageQueries;
import io.carillon.ports.store.Store;
import io.carillon.ports.usecase.Listing;
import io.carillon.ports.usecase.conversation.ConversationView;
import io.carillon.ports.usecase.conversation.ReadConversations;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads conversations. The cursor of the list is the last one's place: its activity in microseconds, and its id. */
public final class ConversationReading implements ReadConversations {
    private static final Pattern CURSOR = Pattern.compile("(\\d{1,18})\\.(cnv_[0-9a-z]{13})");

    private final ChannelRegistry channels;
    private final Store store;
    private final ConversationViews views;
    private final MessageViews messages;

    public ConversationReading(ChannelRegistry channels, Store store, ConversationViews views, MessageViews messages) {
        this.channels = channels;
        this.store = store;
        this.views = views;
        this.messages = messages;
    }

    @Override
    public Found list(Query query) {
        QueryWords words = new QueryWords();
        Filter filter = new Filter(
                words.parse("channel", query.channel(), channels::find, "is no channel")
                        .map(ChannelRuntime::id),
                words.parse("status", query.status(), ConversationStatus::parse, "is no status"),
                words.parse("unread", query.unread(), ConversationReading::flag, "must be true or false"),
                query.q().filter(q -> !q.isEmpty()));
        Optional<Place> after = words.parse("after", query.after(), ConversationReading::place, "is no cursor of ours");
        if (!words.problems().isEmpty()) {
            return new Found.Invalid(words.problems());
        }
        List<ConversationRow> rows = store.conversationQueries().conversations(filter, after, query.limit() + 1);
        boolean more = rows.size() > query.limit();
        List<ConversationRow> page = more ? rows.subList(0, query.limit()) : rows;
        return new Found.Conversations(new Listing<>(
                views.of(page), more ? Optional.of(cursor(page.get(page.size() - 1))) : Optional.empty()));
    }

    @Override
    public Optional<ConversationView> find(ConversationId id) {
        return store.conversationQueries().conversation(id).map(views::of);
    }

    @Override
    public Optional<Messages> messages(ConversationId id, int limit, Optional<String> after) {
        if (store.conversationQueries().conversation(id).isEmpty()) {
            return Optional.empty();
        }
        QueryWords words = new QueryWords();
        Optional<MessageId> before = words.parse("after", after, MessageId::parse, "is no cursor of ours");
        if (!words.problems().isEmpty()) {
            return Optional.of(new Messages.Invalid(words.problems()));
        }
        var page = store.messages().messages(in(id), before.map(MessageId::value), limit);
        return Optional.of(new Messages.Of(messages.listing(page)));
    }

    private static MessageQueries.Filter in(ConversationId id) {
        return new MessageQueries.Filter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(id));
    }

    private static String cursor(ConversationRow row) {
        Instant at = row.lastActivityAt();
        return at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000 + "." + row.id();
    }

    private static Optional<Place> place(String cursor) {
        var matcher = CURSOR.matcher(cursor);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long micros = Long.parseLong(matcher.group(1));
        Instant at = Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1_000);
        return ConversationId.parse(matcher.group(2)).map(id -> new Place(at, id));
    }

    private static Optional<Boolean> flag(String word) {
        return word.equals("true") || word.equals("false") ? Optional.of(word.equals("true")) : Optional.empty();
    }
}
