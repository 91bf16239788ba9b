package io.carillon.application.sync;

import io.carillon.application.channel.ChannelRuntime;
import io.carillon.application.channel.HoldKeeper;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.delivery.ListedMessage;
import io.carillon.domain.message.ProviderReference;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.ConversationSource;
import io.carillon.ports.provider.RawReply;
import io.carillon.ports.provider.RawSource;
import io.carillon.ports.provider.RawSource.Reading;
import io.carillon.ports.store.ChatQueries.Age;
import io.carillon.ports.store.ChatQueries.DueChat;
import io.carillon.ports.store.Chats.ChatPage;
import io.carillon.ports.store.Chats.Notice;
import io.carillon.ports.store.Intake;
import io.carillon.ports.store.Store;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in the conversations of one channel: looks which chats moved, and reads those. What is yet to be read is in the store,
 * so that a first sync goes on where it was interrupted. Safe for use by several threads; only one works at a time.
 */
public final class ChatSync {
    private static final Logger LOG = LoggerFactory.getLogger(ChatSync.class);
    private static final int AT_ONCE = 1_000;
    private static final int MOST_PAGES = 1_000;
    private static final int DUE_AT_ONCE = 50;

    private final ChannelRuntime channel;
    private final ConversationSource source;
    private final Store store;
    private final HoldKeeper holds;
    private final ChatPages pages;
    private final UnseenStatuses unseen;
    private final UnreadableChats unreadable;
    private final Clock clock;
    private boolean unreachable;
    private final Map<Address, String> noticed = new HashMap<>();

    ChatSync(ChannelRuntime channel, ConversationSource source, SyncParts parts) {
        this.channel = channel;
        this.source = source;
        this.store = parts.store();
        this.holds = parts.holds();
        this.clock = parts.clock();
        this.pages = new ChatPages(parts.ids(), clock, parts.words());
        this.unseen = new UnseenStatuses(channel.id(), store.ledger(), clock);
        this.unreadable = new UnreadableChats(channel, parts);
    }

    public ChannelRuntime channel() {
        return channel;
    }

    /** Why the provider's conversations cannot be read at the moment; empty while they can. */
    public Optional<Complaint> trouble() {
        return channel.conversations().trouble();
    }

    /** Asks which chats moved. @return whether any is to be read, or empty when the provider could not be asked */
    synchronized Optional<Boolean> look() {
        boolean first =
                store.chatQueries().progress(channel.id()).firstLookDone().isEmpty();
        RawSource<ListedMessage> chats = source.chats();
        byte[] lastPage = {};
        boolean moved = false;
        for (int page = 0; page < MOST_PAGES; page++) {
            Optional<Pulled> pulled = pull(chats);
            if (pulled.isEmpty()) {
                return Optional.empty();
            }
            int due = notice(pulled.get().items().items(), first);
            moved |= due > 0;
            boolean again = Arrays.equals(pulled.get().raw().body(), lastPage);
            // Providers with pages list what moved first: behind a page on which nothing moved, nothing did.
            if (!pulled.get().items().more() || again || due == 0 && !first) {
                break;
            }
            lastPage = pulled.get().raw().body();
        }
        if (first) {
            store.chats().firstLookDone(channel.id(), clock.instant()).join();
        }
        channel.conversations().setLastPolledAt(clock.instant());
        return Optional.of(moved);
    }

    /** Reads chats that moved, until {@code deadline} (of {@link System#nanoTime}). @return whether none is left */
    synchronized boolean read(long deadline) {
        while (true) {
            List<DueChat> due = store.chatQueries().due(channel.id(), DUE_AT_ONCE);
            if (due.isEmpty()) {
                return true;
            }
            for (DueChat chat : due) {
                if (System.nanoTime() - deadline > 0 || !read(chat)) {
                    return false;
                }
            }
        }
    }

    /** Reads a page again that could not be read; the chats that it shows are read anew. */
    public synchronized Reading<ListedMessage> reread(Intake.Raw raw) {
        Reading<ListedMessage> reading = unreadable.read(source.chats(), raw.reply());
        if (reading instanceof Reading.Items<ListedMessage> items) {
            items.items().forEach(message -> noticed.remove(message.with()));
            notice(items.items(), false);
            store.intake().discard(raw.id()).join();
        }
        return reading;
    }

    private int notice(List<ListedMessage> latest, boolean first) {
        Instant now = clock.instant();
        Map<Address, Notice> notices = new LinkedHashMap<>();
        for (ListedMessage message : latest) {
            Instant activity = message.occurredAt().filter(now::isAfter).orElse(now);
            notices.put(message.with(), new Notice(message.with(), message.stamp(), activity));
        }
        // A list of ten thousand chats comes at every look: the store hears of those that moved.
        List<Notice> all = notices.values().stream()
                .filter(notice -> !notice.stamp().equals(noticed.get(notice.with())))
                .toList();
        int due = 0;
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Notice> some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
            due += store.chats().notice(channel.id(), some, first, now).join();
            some.forEach(notice -> noticed.put(notice.with(), notice.stamp()));
        }
        return due;
    }

    /** @return false when the provider could not be asked */
    private boolean read(DueChat chat) {
        Optional<Set<ProviderReference>> unread = Optional.empty();
        Map<ProviderReference, ListedMessage> listed = new LinkedHashMap<>();
        if (chat.age() != Age.KNOWN) {
            Optional<Pulled> page = pull(source.unread(chat.with()));
            if (page.isEmpty() && isUnreachable()) {
                return false;
            }
            unread = page.map(p -> references(p.items().items()));
            page.ifPresent(p -> p.items().items().forEach(m -> listed.put(m.reference(), m)));
        }
        Optional<Pulled> history = pull(source.history(chat.with()));
        if (history.isEmpty() && isUnreachable()) {
            return false;
        }
        if (history.isEmpty()) {
            setAside(chat);
            return true;
        }
        enter(chat, inOrder(listed, history.get().items().items()), unread);
        return true;
    }

    /** The history's order, then what only the page of unread ones showed. */
    private static List<ListedMessage> inOrder(
            Map<ProviderReference, ListedMessage> unread, List<ListedMessage> history) {
        Map<ProviderReference, ListedMessage> all = new LinkedHashMap<>();
        history.forEach(message -> all.putIfAbsent(message.reference(), message));
        unread.forEach(all::putIfAbsent);
        return List.copyOf(all.values());
    }

    private void enter(DueChat chat, List<ListedMessage> listed, Optional<Set<ProviderReference>> unread) {
        unseen.report(listed);
        var known = store.chatQueries().known(channel.id(), chat.with());
        for (ChatPage page : pages.of(channel, chat, new ChatPages.Seen(listed, unread), known)) {
            store.chats().enter(page).join();
            if (page.stamp().isEmpty()) {
                noticed.remove(chat.with());
            }
        }
    }

    /** Nobody can read it now; it is asked for again when it moves, or at the next look. */
    private void setAside(DueChat chat) {
        var empty = new ChatPage(channel.id(), chat.with(), List.of(), Optional.empty(), false, clock.instant());
        store.chats().enter(empty).join();
        noticed.remove(chat.with());
    }

    private static Set<ProviderReference> references(List<ListedMessage> messages) {
        return messages.stream().map(ListedMessage::reference).collect(Collectors.toSet());
    }

    private record Pulled(RawReply raw, Reading.Items<ListedMessage> items) {}

    /** Empty when the page could not be had or read; then {@link #trouble()} says why. */
    private Optional<Pulled> pull(RawSource<ListedMessage> page) {
        // Polls share the account's rate with what is sent.
        channel.account().rate().await(() -> !Thread.currentThread().isInterrupted());
        Answer<RawReply> answer = page.pull();
        if (!(answer instanceof Answer.Answered<RawReply> answered)) {
            if (answer instanceof Answer.Blocked<RawReply> blocked) {
                holds.refusedPage(channel.account(), blocked.fault(), blocked.complaint());
            }
            return troubled(answer.failure().orElseThrow(), true);
        }
        Reading<ListedMessage> reading = unreadable.read(page, answered.value());
        if (reading instanceof Reading.Items<ListedMessage> items) {
            items.flaws().forEach(flaw -> LOG.warn("a page of channel {} was mended: {}", channel.id(), flaw));
            channel.conversations().setTrouble(Optional.empty());
            return Optional.of(new Pulled(answered.value(), items));
        }
        if (reading instanceof Reading.Blocked<ListedMessage> blocked) {
            holds.refusedPage(channel.account(), blocked.fault(), blocked.complaint());
            return troubled(blocked.complaint(), true);
        }
        if (reading instanceof Reading.Refused<ListedMessage> refused) {
            return troubled(refused.complaint(), false);
        }
        unreadable.keep(answered.value(), ((Reading.Unreadable<ListedMessage>) reading).complaint());
        return troubled(((Reading.Unreadable<ListedMessage>) reading).complaint(), false);
    }

    private boolean isUnreachable() {
        return unreachable;
    }

    private Optional<Pulled> troubled(Complaint complaint, boolean nobodyThere) {
        unreachable = nobodyThere;
        channel.conversations().setTrouble(Optional.of(complaint));
        return Optional.empty();
    }
}
