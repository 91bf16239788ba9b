package io.carillon.adapters.store;

import static io.carillon.testkit.store.ReplyFixtures.anyConversation;
import static io.carillon.testkit.store.ReplyFixtures.rawReplies;
import static io.carillon.testkit.store.ReplyFixtures.reply;
import static io.carillon.testkit.store.StoreFixtures.ACCOUNT;
import static io.carillon.testkit.store.StoreFixtures.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.conversation.ConversationStatus;
import io.carillon.domain.delivery.RawIntakeId;
import io.carillon.domain.message.MessageId;
import io.carillon.ports.store.ConversationQueries.ConversationRow;
import io.carillon.ports.store.ConversationQueries.Filter;
import io.carillon.ports.store.ConversationQueries.Place;
import io.carillon.ports.store.Conversations.Change;
import io.carillon.ports.store.Intake;
import io.carillon.ports.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;

/**
 * Random replies and changes of conversations, done to both stores.
 *
 * @param both does the same to both and expects the same result
 * @param random a number from 0 below a bound
 */
record ConversationSteps(Consumer<Function<Store, Object>> both, IntUnaryOperator random) {
    private static final int ALL = 100_000;
    private static final long FIRST_RAW = 1_000_000_000L;

    /** Replies of people who repeat themselves, some of raw bytes that were never kept, some in two parts. */
    void receive(long message, Instant now) {
        long raw = FIRST_RAW + message;
        var lines = new ArrayList<Intake.ReplyLine>();
        for (int i = 0; i < 1 + random(3); i++) {
            lines.add(reply(FIRST_RAW + message * 10 + i, 1 + random(12), "t" + random(6), random(2)));
        }
        if (random(8) > 0) {
            both.accept(s -> done(s.intake().keepRaw(rawReplies(raw))));
        }
        int cut = random(lines.size() + 1);
        enter(new Intake.Replies(new RawIntakeId(raw), ACCOUNT, 0, lines.subList(0, cut), false, now));
        int from = random(cut + 1);
        enter(new Intake.Replies(
                new RawIntakeId(raw), ACCOUNT, from, lines.subList(from, lines.size()), random(4) > 0, now));
    }

    private void enter(Intake.Replies replies) {
        both.accept(s -> done(s.intake().enterReplies(replies)));
    }

    void change(Instant now) {
        both.accept(s -> {
            var conversations = s.conversationQueries().conversations(anyConversation(), Optional.empty(), ALL);
            return conversations.isEmpty() ? "none" : change(s, conversations.get(random(conversations.size())), now);
        });
    }

    private Object change(Store store, ConversationRow row, Instant now) {
        int choice = random(4);
        if (choice == 0) {
            return done(store.conversations().markRead(row.id(), Optional.empty()));
        } else if (choice == 1) {
            Optional<MessageId> upTo = Optional.of(new MessageId(FIRST_RAW + random(5_000)));
            return done(store.conversations().markRead(row.id(), upTo));
        }
        return done(store.conversations().change(new Change(row.id(), status(), name(), now)));
    }

    private Optional<ConversationStatus> status() {
        int choice = random(ConversationStatus.values().length + 1);
        return choice == 0 ? Optional.empty() : Optional.of(ConversationStatus.values()[choice - 1]);
    }

    private Optional<String> name() {
        return List.of(Optional.<String>empty(), Optional.of(""), Optional.of("Ann"), Optional.of("Bo"))
                .get(random(4));
    }

    void compare() {
        both.accept(s -> s.conversationQueries().conversations(anyConversation(), Optional.empty(), ALL));
        for (int i = 0; i < 6; i++) {
            both.accept(s -> page(s, filter(), 1 + random(4)));
        }
        both.accept(this::unreadShouldBeWhatWasReceivedAndNotRead);
    }

    private Filter filter() {
        return new Filter(
                Optional.empty(),
                status(),
                random(2) == 0 ? Optional.empty() : Optional.of(random(2) == 0),
                random(2) == 0
                        ? Optional.empty()
                        : Optional.of(List.of("13800000001", "a", "B", "").get(random(4))));
    }

    /** All pages, one after the other. */
    private static List<ConversationRow> page(Store store, Filter filter, int limit) {
        List<ConversationRow> all = new ArrayList<>();
        List<ConversationRow> page = store.conversationQueries().conversations(filter, Optional.empty(), limit);
        while (!page.isEmpty()) {
            all.addAll(page);
            var last = page.get(page.size() - 1);
            var after = Optional.of(new Place(last.lastActivityAt(), last.id()));
            page = store.conversationQueries().conversations(filter, after, limit);
        }
        assertThat(all).isEqualTo(store.conversationQueries().conversations(filter, Optional.empty(), ALL));
        return all;
    }

    private Object unreadShouldBeWhatWasReceivedAndNotRead(Store store) {
        var rows = store.conversationQueries().conversations(anyConversation(), Optional.empty(), ALL);
        assertThat(rows).allMatch(c -> c.unread() >= 0);
        return rows.stream().mapToInt(ConversationRow::unread).sum();
    }

    private int random(int bound) {
        return random.applyAsInt(bound);
    }
}
