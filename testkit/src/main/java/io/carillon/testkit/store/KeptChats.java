package io.carillon.testkit.store;

import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.conversation.Address;
import io.carillon.ports.store.ChatQueries.Age;
import io.carillon.ports.store.ChatQueries.DueChat;
import io.carillon.ports.store.ChatQueries.Progress;
import io.carillon.ports.store.Chats.ChatPage;
import io.carillon.ports.store.Chats.Notice;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The chats of each channel. */
final class KeptChats {
    private static final Comparator<Map.Entry<Address, KeptChat>> LATEST_FIRST = Comparator.comparing(
                    (Map.Entry<Address, KeptChat> e) -> e.getValue().activity)
            .thenComparing(Map.Entry::getKey)
            .reversed();

    private final Map<ChannelId, TreeMap<Address, KeptChat>> kept = new HashMap<>();
    private final Map<ChannelId, Instant> firstLooks = new HashMap<>();

    /** A page of nothing, under no stamp, tells only that nothing could be had now. */
    static boolean holdsSomething(ChatPage page) {
        return !page.lines().isEmpty() || page.stamp().isPresent();
    }

    private TreeMap<Address, KeptChat> of(ChannelId channel) {
        return kept.computeIfAbsent(channel, c -> new TreeMap<>());
    }

    int notice(ChannelId channel, List<Notice> chats, boolean first) {
        Age unseen = first ? Age.HISTORY : Age.NEW;
        chats.forEach(n -> of(channel)
                .computeIfAbsent(n.with(), with -> new KeptChat(with, unseen, n.activity()))
                .notice(n));
        return (int) chats.stream()
                .map(Notice::with)
                .distinct()
                .filter(with -> of(channel).get(with).due)
                .count();
    }

    void enter(ChatPage page) {
        if (holdsSomething(page)) {
            of(page.channel()).computeIfAbsent(page.with(), with -> new KeptChat(with, Age.KNOWN, page.at()));
        }
        Optional.ofNullable(of(page.channel()).get(page.with())).ifPresent(c -> c.enter(page));
    }

    void firstLookDone(ChannelId channel, Instant at) {
        firstLooks.putIfAbsent(channel, at);
    }

    List<DueChat> due(ChannelId channel, int most) {
        return of(channel).entrySet().stream()
                .filter(e -> e.getValue().due)
                .sorted(LATEST_FIRST)
                .limit(most)
                .map(e -> e.getValue().row())
                .toList();
    }

    Progress progress(ChannelId channel) {
        long due = of(channel).values().stream().filter(c -> c.due).count();
        return new Progress(of(channel).size(), due, Optional.ofNullable(firstLooks.get(channel)));
    }
}
