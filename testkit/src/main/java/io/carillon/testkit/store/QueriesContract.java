package io.carillon.testkit.store;

import static io.carillon.testkit.store.StoreFixtures.CHANNEL;
import static io.carillon.testkit.store.StoreFixtures.NOW;
import static io.carillon.testkit.store.StoreFixtures.aText;
import static io.carillon.testkit.store.StoreFixtures.batch;
import static io.carillon.testkit.store.StoreFixtures.done;
import static io.carillon.testkit.store.StoreFixtures.everything;
import static io.carillon.testkit.store.StoreFixtures.inLane;
import static io.carillon.testkit.store.StoreFixtures.message;
import static io.carillon.testkit.store.StoreFixtures.phone;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.message.BatchId;
import io.carillon.domain.message.Content;
import io.carillon.domain.message.Lane;
import io.carillon.domain.message.MediaKind;
import io.carillon.domain.message.MessageId;
import io.carillon.domain.message.Options;
import io.carillon.domain.message.Submission;
import io.carillon.domain.message.UnknownPolicy;
import io.carillon.ports.store.MessageQueries.StoredMessage;
import io.carillon.ports.store.Page;
import io.carillon.ports.store.Store;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Questions about messages, and the order of the queue. */
public interface QueriesContract extends StoreUnderTest {
    private Store openWithTenMessagesAndABatch() {
        Store store = open();
        for (long id = 1; id <= 10; id++) {
            done(store.ledger().accept(message(id, aText("x")), Optional.empty()));
        }
        done(store.ledger().accept(batch(1, 100, 4), Optional.empty()));
        done(store.ledger().expand(new BatchId(1), 2, NOW));
        return store;
    }

    private static List<Long> ids(Page<StoredMessage> page) {
        return page.items().stream().map(m -> m.id().value()).toList();
    }

    @Test
    default void listShouldPageNewestFirstWhenMadeAndUnmadeMix() {
        Store store = openWithTenMessagesAndABatch();
        var first = store.messages().messages(everything(), Optional.empty(), 3);
        assertThat(ids(first)).containsExactly(103L, 102L, 101L);
        var second = store.messages().messages(everything(), first.next(), 3);
        assertThat(ids(second)).containsExactly(100L, 10L, 9L);
        var rest = store.messages().messages(everything(), second.next(), 8);
        assertThat(ids(rest)).hasSize(8).endsWith(1L);
        assertThat(rest.next()).isEmpty();
    }

    @Test
    default void listShouldHoldOnlyWhatMatchesWhenFiltered() {
        Store store = openWithTenMessagesAndABatch();
        var conversation =
                store.messages().message(new MessageId(5)).orElseThrow().conversation();
        assertThat(conversation).isPresent();
        assertThat(list(store, filter().to(phone(101)))).containsExactly(101L);
        assertThat(list(store, filter().to(phone(102)))).containsExactly(102L);
        assertThat(list(store, filter().clientReference("ref-3"))).containsExactly(103L);
        assertThat(list(store, filter().clientReference("ref-0"))).containsExactly(100L);
        assertThat(list(store, filter().batch(1))).containsExactly(103L, 102L, 101L, 100L);
        assertThat(list(store, filter().batch(9))).isEmpty();
        assertThat(list(store, filter().since(9))).containsExactly(103L, 102L, 101L, 100L, 10L, 9L);
        assertThat(list(store, filter().status(PublicStatus.HELD))).isEmpty();
        assertThat(list(store, filter().status(PublicStatus.QUEUED))).hasSize(14);
        assertThat(list(store, filter().channel("other"))).isEmpty();
        assertThat(list(store, filter().channel(CHANNEL.value()).conversation(conversation.get())))
                .containsExactly(5L);
    }

    private static List<Long> list(Store store, MessageFilter filter) {
        return ids(store.messages().messages(filter.built(), Optional.empty(), 50));
    }

    private static MessageFilter filter() {
        return new MessageFilter(everything());
    }

    @Test
    default void dueShouldServeLowerLanesFirstWhenSeveralWait() {
        Store store = open();
        done(store.ledger().accept(message(1, inLane(aText("x"), Lane.BULK)), Optional.empty()));
        done(store.ledger().accept(message(2, inLane(aText("x"), Lane.SINGLE)), Optional.empty()));
        done(store.ledger().accept(message(3, inLane(aText("x"), Lane.REPLY)), Optional.empty()));
        done(store.ledger().accept(message(4, inLane(aText("x"), Lane.REPLY)), Optional.empty()));
        assertThat(store.dispatch().due(CHANNEL, NOW, 3))
                .extracting(w -> w.delivery().message().value())
                .containsExactly(3L, 4L, 2L);
        assertThat(store.dispatch().due(new ChannelId("other"), NOW, 3)).isEmpty();
        assertThat(store.dispatch().due(CHANNEL, NOW.minusMillis(1), 3)).isEmpty();
    }

    @Test
    default void submissionShouldComeBackAsGivenWhateverItsContent() {
        Store store = open();
        var contents = List.of(
                new Content.Text(" \u4f60\u597d \ud83d\ude00\n"),
                new Content.Html("<b>x</b>"),
                new Content.Media(MediaKind.VOICE, "https://x.test/v", Optional.empty(), Optional.of("hear")),
                new Content.Media(
                        MediaKind.IMAGE, "https://x.test/i", Optional.of("https://x.test/t"), Optional.empty()),
                new Content.Link("https://x.test/", Optional.of("title")),
                new Content.Flow("welcome"),
                new Content.Custom("{\"a\":1}"));
        for (int i = 0; i < contents.size(); i++) {
            var submission = new Submission(
                    contents.get(i),
                    Options.of(Map.of("extno", "7", "checkcontent", "true")),
                    Lane.REPLY,
                    UnknownPolicy.AT_LEAST_ONCE,
                    Optional.of(NOW.plusSeconds(i)),
                    NOW.plusSeconds(900));
            done(store.ledger().accept(message(i + 1, submission), Optional.empty()));
            assertThat(store.messages()
                            .message(new MessageId(i + 1))
                            .orElseThrow()
                            .submission())
                    .isEqualTo(submission);
        }
    }

    @Test
    default void questionsShouldFindNothingWhenTheStoreIsEmpty() {
        Store store = open();
        assertThat(store.canWrite()).isTrue();
        assertThat(store.messages().message(new MessageId(1))).isEmpty();
        assertThat(store.messages().dossier(new MessageId(1))).isEmpty();
        assertThat(store.messages().batch(new BatchId(1))).isEmpty();
        assertThat(store.messages().batchCounts(new BatchId(1))).isEmpty();
        assertThat(store.messages().batchMessages(new BatchId(1), 0, 9)).isEmpty();
        assertThat(store.dispatch().greatestId()).isZero();
        assertThat(store.dispatch().nextDue(CHANNEL, NOW)).isEmpty();
    }
}
