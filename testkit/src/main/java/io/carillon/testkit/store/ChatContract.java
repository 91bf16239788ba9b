package io.carillon.testkit.store;

import static io.carillon.testkit.store.ChatFixtures.enter;
import static io.carillon.testkit.store.ChatFixtures.inbound;
import static io.carillon.testkit.store.ChatFixtures.line;
import static io.carillon.testkit.store.ChatFixtures.notice;
import static io.carillon.testkit.store.ChatFixtures.page;
import static io.carillon.testkit.store.ChatFixtures.stamped;
import static io.carillon.testkit.store.StoreFixtures.CHANNEL;
import static io.carillon.testkit.store.StoreFixtures.NOW;
import static io.carillon.testkit.store.StoreFixtures.done;
import static io.carillon.testkit.store.StoreFixtures.phone;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.channel.ChannelId;
import io.carillon.ports.store.ChatQueries.Age;
import io.carillon.ports.store.ChatQueries.DueChat;
import io.carillon.ports.store.ChatQueries.Progress;
import io.carillon.ports.store.Chats.ChatPage;
import io.carillon.ports.store.Chats.Notice;
import io.carillon.ports.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Chats that live at a provider: which of them are to be entered. */
public interface ChatContract extends StoreUnderTest {
    private static List<DueChat> due(Store store) {
        return store.chatQueries().due(CHANNEL, 50);
    }

    private static DueChat chat(int phone, String stamp, Age age) {
        return new DueChat(phone(phone), stamp, age);
    }

    private static ChatPage anything(int phone) {
        return page(phone, true, line(70 + phone, inbound(phone, "m" + phone)));
    }

    @Test
    default void dueShouldListTheLatestActivityFirst() {
        Store store = open();
        assertThat(notice(store, true, notice(1, "a", NOW), notice(2, "a", NOW.plusSeconds(2))))
                .isEqualTo(2);
        assertThat(notice(store, false, notice(3, "a", NOW.plusSeconds(1)))).isEqualTo(1);
        Store again = reopen(store);
        assertThat(due(again))
                .containsExactly(chat(2, "a", Age.HISTORY), chat(3, "a", Age.NEW), chat(1, "a", Age.HISTORY));
        assertThat(again.chatQueries().due(CHANNEL, 1)).hasSize(1);
        assertThat(again.chatQueries().due(new ChannelId("other"), 9)).isEmpty();
    }

    @Test
    default void progressShouldCountChatsAndKeepTheEndOfTheFirstLook() {
        Store store = open();
        assertThat(store.chatQueries().progress(CHANNEL)).isEqualTo(new Progress(0, 0, Optional.empty()));
        notice(store, true, notice(1, "a", NOW), notice(2, "a", NOW), notice(1, "b", NOW));
        done(store.chats().firstLookDone(CHANNEL, NOW));
        done(store.chats().firstLookDone(CHANNEL, NOW.plusSeconds(9)));
        enter(store, stamped(anything(1), "b"));
        notice(store, false, notice(1, "b", NOW), notice(3, "a", NOW));
        assertThat(reopen(store).chatQueries().progress(CHANNEL)).isEqualTo(new Progress(3, 2, Optional.of(NOW)));
    }

    @Test
    default void chatShouldStayHistoryUntilItIsEntered() {
        Store store = open();
        notice(store, true, notice(1, "a", NOW));
        assertThat(notice(store, false, notice(1, "b", NOW))).isEqualTo(1);
        assertThat(due(store)).containsExactly(chat(1, "b", Age.HISTORY));
        enter(store, page(1, false));
        assertThat(due(store)).isEmpty();
        notice(store, false, notice(1, "b", NOW));
        assertThat(due(store)).containsExactly(chat(1, "b", Age.HISTORY));
        enter(store, stamped(anything(1), "b"));
        assertThat(notice(store, false, notice(1, "c", NOW))).isEqualTo(1);
        assertThat(due(store)).containsExactly(chat(1, "c", Age.KNOWN));
    }

    @Test
    default void chatShouldBeDueOnlyWhenItMovedOnceItWasEntered() {
        Store store = open();
        notice(store, false, notice(1, "a", NOW));
        enter(store, stamped(anything(1), "a"));
        assertThat(due(store)).isEmpty();
        assertThat(notice(store, false, notice(1, "a", NOW))).isZero();
        assertThat(notice(store, false, notice(1, "b", NOW))).isEqualTo(1);
        assertThat(notice(store, false, notice(1, "b", NOW))).isEqualTo(1);
    }

    @Test
    default void chatShouldBeDueAgainWhenSomethingOfItWasLeft() {
        Store store = open();
        notice(store, false, notice(1, "a", NOW));
        enter(store, anything(1));
        assertThat(due(store)).isEmpty();
        notice(store, false, notice(1, "a", NOW));
        assertThat(due(store)).containsExactly(chat(1, "a", Age.KNOWN));
    }

    @Test
    default void chatShouldStayDueWhenItMovedWhileItWasRead() {
        Store store = open();
        notice(store, false, notice(1, "a", NOW));
        notice(store, false, notice(1, "b", NOW));
        enter(store, stamped(anything(1), "a"));
        assertThat(due(store)).containsExactly(chat(1, "b", Age.KNOWN));
        enter(store, stamped(anything(1), "b"));
        assertThat(due(store)).isEmpty();
    }

    @Test
    default void chatShouldBeKnownWhenItWasEnteredBeforeItWasNoticed() {
        Store store = open();
        enter(store, stamped(anything(1), "a"));
        assertThat(due(store)).isEmpty();
        assertThat(notice(store, true, notice(1, "a", NOW))).isZero();
        assertThat(store.chatQueries().progress(CHANNEL).chats()).isEqualTo(1);
        notice(store, false, notice(1, "b", NOW));
        assertThat(due(store)).containsExactly(chat(1, "b", Age.KNOWN));
    }

    @Test
    default void noticeShouldBeQuickWhenThereAreThousands() {
        Store store = open();
        var chats = IntStream.range(0, 5_000).mapToObj(i -> notice(i, "a", NOW)).toArray(Notice[]::new);
        Instant start = Instant.now();
        assertThat(notice(store, true, chats)).isEqualTo(5_000);
        assertThat(notice(store, false, chats)).isEqualTo(5_000);
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(20));
        assertThat(store.chatQueries().progress(CHANNEL).due()).isEqualTo(5_000);
    }
}
