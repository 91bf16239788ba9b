package io.carillon.simulator.afilnet;

import io.carillon.adapters.afilnet.server.AfilnetChannel;
import io.carillon.adapters.afilnet.server.AfilnetError;
import io.carillon.adapters.afilnet.server.AfilnetMessage;
import io.carillon.adapters.afilnet.server.AfilnetQuery;
import io.carillon.adapters.afilnet.server.AfilnetRoute;
import io.carillon.adapters.afilnet.server.AfilnetRows;
import io.carillon.adapters.afilnet.server.AfilnetSession;
import io.carillon.adapters.afilnet.server.AfilnetSubmission;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** An account at work. Safe for many threads. */
final class Account implements AfilnetSession {
    private static final int MOST_DUE = 1_000_000;

    private final WebChat webChat;
    private final AtomicLong ids;
    private final Chats chats = new Chats();
    private final PriorityQueue<Due> due =
            new PriorityQueue<>(Comparator.comparing(Due::at).thenComparingLong(Due::number));
    private AccountState state;
    private long written;

    private record Due(Instant at, long number, WrittenMessage message) {}

    /**
     * @param ids of messages; they go on when the account begins anew
     */
    Account(WebChat webChat, AccountState state, AtomicLong ids) {
        this.webChat = webChat;
        this.state = state;
        this.ids = ids;
    }

    @Override
    public synchronized List<AfilnetChannel> channels() {
        return state.channels();
    }

    @Override
    public synchronized Optional<AfilnetError> send(AfilnetSubmission submission) {
        AfilnetSettings settings = webChat.settings();
        Instant now = settle();
        boolean mayOpen = submission.file().isEmpty() && settings.sendOpensChat();
        if (!state.has(submission.route())) {
            return Optional.of(AfilnetError.CHANNEL_NOT_FOUND);
        }
        if (!mayOpen && chats.find(submission.route(), submission.destination()).isEmpty()) {
            return Optional.of(AfilnetError.CHAT_NOT_FOUND);
        }
        long id = ids.getAndIncrement();
        String text = Texts.of(submission, settings);
        chats.add(
                submission.route(),
                submission.destination(),
                ChatMessage.sent(id, text, now, settings),
                settings.keepMessages());
        webChat.taken(new TakenSend(id, now, state.user(), submission)).forEach(this::write);
        return Optional.empty();
    }

    @Override
    public synchronized AfilnetRows list(AfilnetQuery query) {
        Instant now = settle();
        if (!state.has(query.route())) {
            return new AfilnetRows.Missing(AfilnetError.CHANNEL_NOT_FOUND);
        }
        return switch (query.kind()) {
            case CHATS -> chats(query.route(), now);
            case MESSAGES -> messages(query, false, webChat.settings().markReadOnMessagesFetch());
            case UNREAD -> messages(query, true, webChat.settings().markReadOnUnreadFetch());
        };
    }

    /** It appears at its time, or at once when that has passed; it is lost when too many are to come already. */
    synchronized void write(WrittenMessage message) {
        if (due.size() < MOST_DUE) {
            due.add(new Due(message.at(), written++, message));
        }
    }

    /** Adds chats that have been there for a while. */
    synchronized void seed(Seeding seeding) {
        Instant now = settle();
        seeding.messages(now, ids::getAndIncrement, webChat.settings())
                .forEach(one -> chats.add(
                        seeding.route(),
                        one.destination(),
                        one.message(),
                        webChat.settings().keepMessages()));
    }

    /** Whether there is such a message. */
    synchronized boolean fixStatus(long id, String status) {
        settle();
        Optional<ChatMessage> message = chats.message(id);
        message.ifPresent(found -> found.fix(status));
        return message.isPresent();
    }

    /** Looks at the chats without leaving a trace in them. */
    synchronized <R> R look(Function<Chats, R> look) {
        settle();
        return look.apply(chats);
    }

    synchronized AccountState state() {
        return state;
    }

    synchronized void change(AccountState other) {
        state = other;
    }

    private AfilnetRows chats(AfilnetRoute route, Instant now) {
        List<Chat> found = chats.of(route);
        if (found.isEmpty() && webChat.settings().noChatsIsError()) {
            return new AfilnetRows.Missing(AfilnetError.CHAT_NOT_FOUND);
        }
        return new AfilnetRows.Found(found.stream()
                .sorted(Comparator.comparing((Chat chat) -> chat.last().at())
                        .thenComparingLong(chat -> chat.last().id()))
                .map(chat -> chat.lastRow(now))
                .toList());
    }

    private AfilnetRows messages(AfilnetQuery query, boolean unread, boolean mark) {
        Optional<Chat> chat = chats.find(query.route(), query.destination());
        if (chat.isEmpty()) {
            return new AfilnetRows.Missing(AfilnetError.CHAT_NOT_FOUND);
        }
        List<AfilnetMessage> rows = chat.get().rows(unread, webChat.now());
        if (mark) {
            chat.get().markRead();
        }
        return new AfilnetRows.Found(rows);
    }

    /** What has become due appears, in the order of its times. */
    private Instant settle() {
        Instant now = webChat.now();
        while (!due.isEmpty() && !due.peek().at().isAfter(now)) {
            WrittenMessage message = due.poll().message();
            long id = ids.getAndIncrement();
            ChatMessage added = message.sent()
                    ? ChatMessage.sent(id, message.text(), message.at(), webChat.settings())
                    : ChatMessage.received(id, message.text(), message.at());
            chats.add(
                    message.route(),
                    message.destination(),
                    added,
                    webChat.settings().keepMessages());
        }
        return now;
    }
}
