package io.carillon.testkit.store;

import io.carillon.domain.conversation.Address;
import io.carillon.ports.store.ChatQueries.Age;
import io.carillon.ports.store.ChatQueries.DueChat;
import io.carillon.ports.store.Chats.ChatPage;
import io.carillon.ports.store.Chats.Notice;
import java.time.Instant;
import java.util.Optional;

/** A chat as it was last noticed and last entered. */
final class KeptChat {
    private final Address with;
    private Optional<String> noticed = Optional.empty();
    private Optional<String> entered = Optional.empty();
    private Age age;
    Instant activity;
    boolean due;

    KeptChat(Address with, Age age, Instant activity) {
        this.with = with;
        this.age = age;
        this.activity = activity;
    }

    void notice(Notice notice) {
        noticed = Optional.of(notice.stamp());
        activity = notice.activity();
        due |= age != Age.KNOWN || !entered.equals(noticed);
    }

    /** It stays due when it moved on while it was read. */
    void enter(ChatPage page) {
        if (KeptChats.holdsSomething(page)) {
            age = Age.KNOWN;
        }
        due &= page.stamp().isPresent() && !page.stamp().equals(noticed);
        entered = page.stamp().or(() -> entered);
    }

    DueChat row() {
        return new DueChat(with, noticed.orElseThrow(), age);
    }
}
