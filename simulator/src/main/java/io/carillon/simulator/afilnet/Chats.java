package io.carillon.simulator.afilnet;

import io.carillon.adapters.afilnet.server.AfilnetRoute;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The chats of one account, in the order in which they were opened. Guarded by the account. */
final class Chats {
    private final Map<Key, Chat> all = new LinkedHashMap<>();
    private long messages;
    private long forgotten;

    private record Key(AfilnetRoute route, String destination) {}

    Optional<Chat> find(AfilnetRoute route, String destination) {
        return Optional.ofNullable(all.get(new Key(route, destination)));
    }

    List<Chat> of(AfilnetRoute route) {
        return all.values().stream().filter(chat -> chat.route().equals(route)).toList();
    }

    Stream<Chat> stream() {
        return all.values().stream();
    }

    /**
     * Adds a message and opens its chat when there is none.
     *
     * @param limit of messages; the oldest chats but this one are forgotten beyond it
     */
    void add(AfilnetRoute route, String destination, ChatMessage message, int limit) {
        Key key = new Key(route, destination);
        all.computeIfAbsent(key, any -> new Chat(route, destination)).add(message);
        messages++;
        Iterator<Map.Entry<Key, Chat>> oldest = all.entrySet().iterator();
        while (messages > limit && oldest.hasNext()) {
            Map.Entry<Key, Chat> entry = oldest.next();
            if (!entry.getKey().equals(key)) {
                messages -= entry.getValue().size();
                forgotten++;
                oldest.remove();
            }
        }
    }

    Optional<ChatMessage> message(long id) {
        return all.values().stream()
                .filter(chat -> chat.mayHave(id))
                .flatMap(chat -> chat.find(id).stream())
                .findAny();
    }

    int size() {
        return all.size();
    }

    long messages() {
        return messages;
    }

    /** Chats that were not kept. */
    long forgotten() {
        return forgotten;
    }
}
