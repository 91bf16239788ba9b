package io.carillon.simulator.apiusb;

import io.carillon.adapters.apiusb.server.ApiusbMessage;
import io.carillon.adapters.apiusb.server.ApiusbMessageQuery;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All messages of the owner, numbered in the order in which they arrive. Safe for many threads. */
final class MessageBox {
    private final Clock clock;
    private final NavigableMap<Long, ApiusbMessage> all = new TreeMap<>();
    private final Map<String, NavigableMap<Long, ApiusbMessage>> byMember = new HashMap<>();
    private final Queue<Due> coming = new PriorityQueue<>(
            Comparator.comparing((Due due) -> due.message().at()).thenComparing(Due::ordinal));
    private final Deque<ApiusbMessage> again = new ArrayDeque<>();
    /** Starts at the clock's time, so that a simulator started again gives other numbers. */
    private long nextId;

    private long ordinal;

    MessageBox(Clock clock) {
        this.clock = clock;
        this.nextId = clock.millis();
    }

    private record Due(long ordinal, Incoming message) {}

    /** Keeps what the owner sent to one member and gives it a number. */
    synchronized long sent(String member, String type, String data, ApiusbSettings settings) {
        settle(settings);
        long id = nextId++;
        keep(new ApiusbMessage(id, settings.owner(), member, type, data, true, false, clock.instant()), settings);
        return id;
    }

    synchronized void expect(Incoming message) {
        coming.add(new Due(ordinal++, message));
    }

    /** Messages that are handed out once more with the next list. */
    synchronized void repeat(List<ApiusbMessage> messages) {
        again.addAll(messages);
    }

    synchronized void forget(List<ApiusbMessage> messages) {
        messages.forEach(message -> remove(message.id()));
    }

    synchronized List<ApiusbMessage> page(ApiusbMessageQuery query, ApiusbSettings settings) {
        settle(settings);
        NavigableMap<Long, ApiusbMessage> box = query.member()
                .map(member -> byMember.getOrDefault(member, new TreeMap<>()))
                .orElse(all);
        Stream<ApiusbMessage> found;
        if (!query.older()) {
            found = box.tailMap(query.lastId(), false).values().stream();
        } else if (query.lastId() == 0) {
            found = box.descendingMap().values().stream();
        } else {
            found = box.headMap(query.lastId(), false).descendingMap().values().stream();
        }
        return withRepeated(found.limit(query.perPage()).toList());
    }

    synchronized List<ApiusbMessage> page(long page, int perPage, ApiusbSettings settings) {
        settle(settings);
        boolean beyond = page - 1 > all.size() / perPage;
        return withRepeated(
                beyond
                        ? List.of()
                        : all.descendingMap().values().stream()
                                .skip((page - 1) * perPage)
                                .limit(perPage)
                                .toList());
    }

    /** Whoever the conversation is with has read what the owner wrote, or the owner has read it: all of it is read. */
    synchronized int read(String member, ApiusbSettings settings) {
        settle(settings);
        List<ApiusbMessage> unread = byMember.getOrDefault(member, new TreeMap<>()).values().stream()
                .filter(message -> !message.read())
                .toList();
        unread.forEach(message -> put(asRead(message)));
        return unread.size();
    }

    synchronized int size() {
        return all.size();
    }

    synchronized int waiting() {
        return coming.size();
    }

    /** Numbers go on: one never names two messages. */
    synchronized void reset() {
        all.clear();
        byMember.clear();
        coming.clear();
        again.clear();
    }

    private List<ApiusbMessage> withRepeated(List<ApiusbMessage> page) {
        List<ApiusbMessage> more = new ArrayList<>(again);
        again.clear();
        more.addAll(page);
        return more;
    }

    /** What has become due is numbered before anything else happens. */
    private void settle(ApiusbSettings settings) {
        while (!coming.isEmpty() && !coming.peek().message().at().isAfter(clock.instant())) {
            Incoming due = coming.poll().message();
            keep(
                    new ApiusbMessage(
                            nextId++, settings.owner(), due.uuid(), due.type(), due.data(), false, false, due.at()),
                    settings);
        }
    }

    private void keep(ApiusbMessage message, ApiusbSettings settings) {
        put(message);
        while (all.size() > settings.keepMessages()) {
            remove(all.firstKey());
        }
    }

    private void put(ApiusbMessage message) {
        all.put(message.id(), message);
        byMember.computeIfAbsent(message.member(), any -> new TreeMap<>()).put(message.id(), message);
    }

    private void remove(long id) {
        ApiusbMessage gone = all.remove(id);
        if (gone != null) {
            byMember.computeIfPresent(gone.member(), (member, box) -> {
                box.remove(id);
                return box.isEmpty() ? null : box;
            });
        }
    }

    private static ApiusbMessage asRead(ApiusbMessage message) {
        return new ApiusbMessage(
                message.id(),
                message.owner(),
                message.member(),
                message.type(),
                message.data(),
                message.byOwner(),
                true,
                message.at());
    }
}
