package io.carillon.testkit.store;

import static io.carillon.testkit.store.StoreFixtures.ACCOUNT;
import static io.carillon.testkit.store.StoreFixtures.CHANNEL;
import static io.carillon.testkit.store.StoreFixtures.NOW;
import static io.carillon.testkit.store.StoreFixtures.aHold;
import static io.carillon.testkit.store.StoreFixtures.aText;
import static io.carillon.testkit.store.StoreFixtures.after;
import static io.carillon.testkit.store.StoreFixtures.batch;
import static io.carillon.testkit.store.StoreFixtures.call;
import static io.carillon.testkit.store.StoreFixtures.done;
import static io.carillon.testkit.store.StoreFixtures.dueAt;
import static io.carillon.testkit.store.StoreFixtures.message;
import static io.carillon.testkit.store.StoreFixtures.notTaken;
import static io.carillon.testkit.store.StoreFixtures.taken;
import static io.carillon.testkit.store.StoreFixtures.unclear;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.channel.HoldCause;
import io.carillon.domain.channel.HoldScope;
import io.carillon.domain.delivery.Cancellation;
import io.carillon.domain.delivery.Control;
import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.event.LogEntry;
import io.carillon.domain.message.BatchId;
import io.carillon.domain.message.MessageId;
import io.carillon.ports.store.CanceledStretch;
import io.carillon.ports.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Taking messages and batches back. */
public interface CancelContract extends StoreUnderTest {
    Instant LATER = NOW.plusSeconds(5);

    private static List<Optional<Cancellation>> cancel(Store store, long... messages) {
        return done(store.ledger()
                .cancel(Arrays.stream(messages).mapToObj(MessageId::new).toList(), LATER));
    }

    private static void accept(Store store, long... messages) {
        for (long message : messages) {
            done(store.ledger().accept(message(message, aText("x")), Optional.empty()));
        }
    }

    private static PublicStatus status(Store store, long message) {
        return store.messages()
                .message(new MessageId(message))
                .orElseThrow()
                .delivery()
                .registers()
                .status();
    }

    private static LogEntry.OfDeliveries last(Store store, long message) {
        var history =
                store.messages().dossier(new MessageId(message)).orElseThrow().history();
        return history.get(history.size() - 1);
    }

    private static CanceledStretch cancelBatch(Store store, int from, int most) {
        return done(store.ledger().cancelBatch(new BatchId(1), from, most, LATER));
    }

    @Test
    default void cancelShouldEndWhatWaitsForGoodAlsoWhenTheStoreIsOpenedAgain() {
        Store store = open();
        accept(store, 1, 3);
        done(store.ledger().accept(message(2, dueAt(aText("x"), after(Duration.ofHours(1)))), Optional.empty()));
        done(store.ledger().hold(aHold(HoldCause.BALANCE), List.of(CHANNEL)));
        accept(store, 4);
        assertThat(cancel(store, 1, 2, 4))
                .containsOnly(Optional.of(Cancellation.CANCELED))
                .hasSize(3);
        Store again = reopen(store);
        done(again.ledger().release(HoldScope.of(ACCOUNT), List.of(CHANNEL), LATER));
        done(again.ledger().alignWithHolds(CHANNEL, Optional.empty(), 9, LATER));
        done(again.ledger().promoteDue(after(Duration.ofHours(2)), 9));
        done(again.ledger().expireDue(after(Duration.ofHours(99)), 1));
        assertThat(done(again.ledger().startCalls(List.of(call(50, 1, 2, 4))))
                        .get(0)
                        .claimed())
                .isEmpty();
        assertThat(List.of(status(again, 1), status(again, 2), status(again, 4)))
                .containsOnly(PublicStatus.CANCELED);
        assertThat(again.dispatch().depth(CHANNEL).waiting()).isZero();
        assertThat(last(again, 1).reason()).contains("requested");
        assertThat(last(again, 1).kind()).isEqualTo(LogEntry.Kind.DECISION);
        assertThat(last(again, 1).at()).isEqualTo(LATER);
    }

    @Test
    default void cancelShouldChangeNothingWhenRepeated() {
        Store store = open();
        accept(store, 1);
        cancel(store, 1);
        long position = store.log().lastPosition();
        assertThat(cancel(store, 1, 9)).containsExactly(Optional.of(Cancellation.ALREADY_CANCELED), Optional.empty());
        assertThat(store.log().lastPosition()).isEqualTo(position);
    }

    @Test
    default void cancelShouldBeRefusedOnceACallMayHaveSentIt() {
        Store store = open();
        accept(store, 1, 2, 3, 4);
        var open = call(50, 1);
        var unclear = call(51, 2);
        var taken = call(52, 3);
        done(store.ledger().startCalls(List.of(open, unclear, taken)));
        done(store.ledger().recordOutcomes(List.of(unclear(unclear), taken(taken))));
        done(store.ledger().expireDue(after(Duration.ofHours(99)), 9));
        assertThat(cancel(store, 1, 2, 3, 4))
                .containsExactly(
                        Optional.of(Cancellation.OUTCOME_UNKNOWN),
                        Optional.of(Cancellation.OUTCOME_UNKNOWN),
                        Optional.of(Cancellation.ALREADY_SENT),
                        Optional.of(Cancellation.ALREADY_ENDED));
        assertThat(status(store, 2)).isEqualTo(PublicStatus.UNKNOWN);
        assertThat(status(store, 3)).isEqualTo(PublicStatus.ACCEPTED);
    }

    @Test
    default void cancelShouldBeGrantedAfterACallThatCertainlySentNothing() {
        Store store = open();
        accept(store, 1);
        var call = call(50, 1);
        done(store.ledger().startCalls(List.of(call)));
        done(store.ledger().recordOutcomes(List.of(notTaken(call, Control.QUEUED))));
        assertThat(cancel(store, 1)).containsExactly(Optional.of(Cancellation.CANCELED));
        assertThat(store.dispatch().due(CHANNEL, LATER, 9)).isEmpty();
    }

    @Test
    default void batchShouldEndAsCanceledMadeOrNotWhoeverMakesTheRest() {
        Store store = open();
        done(store.ledger().accept(batch(1, 100, 7), Optional.empty()));
        done(store.ledger().expand(new BatchId(1), 2, NOW));
        var first = cancelBatch(store, 0, 3);
        assertThat(first.next()).isEqualTo(3);
        assertThat(first.done()).isFalse();
        assertThat(first.canceled()).containsExactly(new MessageId(100), new MessageId(101));
        Store again = reopen(store);
        assertThat(done(again.ledger().expand(new BatchId(1), 2, LATER))).isEqualTo(2);
        assertThat(again.dispatch().due(CHANNEL, LATER, 9)).isEmpty();
        assertThat(last(again, 104).reason()).contains("batch_canceled");
        var second = cancelBatch(again, first.next(), 9);
        assertThat(second.done()).isTrue();
        assertThat(again.messages().batchCounts(new BatchId(1))).isEqualTo(Map.of(PublicStatus.CANCELED, 7));
        assertThat(again.dispatch().unexpandedBatches()).isEmpty();
        assertThat(done(again.ledger().completeBatch(new BatchId(1), LATER))).isTrue();
        assertThat(cancelBatch(again, 0, 9).canceled()).isEmpty();
    }

    @Test
    default void batchShouldKeepWhatWasSentWhenTheRestIsCanceled() {
        Store store = open();
        done(store.ledger().accept(batch(1, 100, 4), Optional.empty()));
        done(store.ledger().expand(new BatchId(1), 9, NOW));
        var taken = call(50, 100);
        done(store.ledger().startCalls(List.of(taken, call(51, 101))));
        done(store.ledger().recordOutcomes(List.of(taken(taken))));
        var stretch = cancelBatch(store, 0, 9);
        assertThat(stretch.canceled()).containsExactly(new MessageId(102), new MessageId(103));
        assertThat(store.messages().batchCounts(new BatchId(1)))
                .isEqualTo(Map.of(PublicStatus.ACCEPTED, 1, PublicStatus.QUEUED, 1, PublicStatus.CANCELED, 2));
        assertThat(done(store.ledger().startCalls(List.of(call(52, 102, 103))))
                        .get(0)
                        .claimed())
                .isEmpty();
    }

    @Test
    default void batchShouldBeDoneAtOnceWhenThereIsNone() {
        assertThat(cancelBatch(open(), 0, 9)).isEqualTo(new CanceledStretch(0, true, List.of()));
    }
}
