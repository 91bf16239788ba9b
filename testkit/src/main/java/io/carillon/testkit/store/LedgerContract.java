package io.carillon.testkit.store;

import static io.carillon.testkit.store.StoreFixtures.ACCOUNT;
import static io.carillon.testkit.store.StoreFixtures.CHANNEL;
import static io.carillon.testkit.store.StoreFixtures.NOW;
import static io.carillon.testkit.store.StoreFixtures.aHold;
import static io.carillon.testkit.store.StoreFixtures.aText;
import static io.carillon.testkit.store.StoreFixtures.after;
import static io.carillon.testkit.store.StoreFixtures.batch;
import static io.carillon.testkit.store.StoreFixtures.done;
import static io.carillon.testkit.store.StoreFixtures.dueAt;
import static io.carillon.testkit.store.StoreFixtures.expiringAt;
import static io.carillon.testkit.store.StoreFixtures.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.carillon.domain.channel.HoldCause;
import io.carillon.domain.channel.HoldScope;
import io.carillon.domain.delivery.Control;
import io.carillon.domain.delivery.DeliveryId;
import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.delivery.Start;
import io.carillon.domain.message.BatchId;
import io.carillon.domain.message.MessageId;
import io.carillon.ports.store.Admission;
import io.carillon.ports.store.DispatchQueries.Waiting;
import io.carillon.ports.store.Ledger.Rescheduled;
import io.carillon.ports.store.MessageQueries.DeliveryRow;
import io.carillon.ports.store.Store;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Taking messages, holds, and the passing of time. */
public interface LedgerContract extends StoreUnderTest {
    private static DeliveryRow delivery(Store store, long message) {
        return store.messages().message(new MessageId(message)).orElseThrow().delivery();
    }

    private static PublicStatus status(Store store, long message) {
        return delivery(store, message).registers().status();
    }

    @Test
    default void acceptShouldQueueAndSurviveWhenNothingStandsAgainstIt() {
        Store store = open();
        var admission = done(store.ledger().accept(message(7, aText("hello")), Optional.empty()));
        var committed = (Admission.Committed) admission;
        assertThat(committed.start()).isEqualTo(new Start(Control.QUEUED, Optional.empty()));
        Store again = reopen(store);
        var row = again.messages().message(new MessageId(7)).orElseThrow();
        assertThat(row.submission()).isEqualTo(aText("hello"));
        assertThat(row.conversation()).isPresent().isEqualTo(committed.conversation());
        assertThat(again.dispatch().due(CHANNEL, NOW, 10))
                .extracting(Waiting::delivery)
                .containsExactly(row.delivery().id());
    }

    @Test
    default void acceptShouldScheduleWhenNotYetDue() {
        Store store = open();
        var later = after(Duration.ofHours(1));
        var admission = done(store.ledger().accept(message(7, dueAt(aText("x"), later)), Optional.empty()));
        assertThat(((Admission.Committed) admission).start())
                .isEqualTo(new Start(Control.SCHEDULED, Optional.of("send_at")));
        assertThat(delivery(store, 7).reason()).contains("send_at");
        assertThat(store.dispatch().due(CHANNEL, later, 10)).isEmpty();
        assertThat(store.dispatch().nextDue(CHANNEL, NOW)).contains(later);
        assertThat(done(store.ledger().promoteDue(later.minusMillis(1), 10))).isZero();
        assertThat(done(store.ledger().promoteDue(later, 10))).isEqualTo(1);
        assertThat(store.dispatch().due(CHANNEL, later, 10)).hasSize(1);
        assertThat(delivery(store, 7).reason()).isEmpty();
    }

    @Test
    default void acceptShouldHoldWhenAHoldCoversTheAccount() {
        Store store = open();
        assertThat(done(store.ledger().hold(aHold(HoldCause.BALANCE), List.of(CHANNEL))))
                .isTrue();
        var admission = done(store.ledger().accept(message(7, aText("x")), Optional.empty()));
        assertThat(((Admission.Committed) admission).start())
                .isEqualTo(new Start(Control.HELD, Optional.of("balance")));
        assertThat(delivery(store, 7).reason()).contains("balance");
    }

    @Test
    default void holdShouldBeRefusedWhenOneOfTheSameCauseOrByHandStands() {
        Store store = open();
        assertThat(done(store.ledger().hold(aHold(HoldCause.BALANCE), List.of())))
                .isTrue();
        assertThat(done(store.ledger().hold(aHold(HoldCause.BALANCE), List.of())))
                .isFalse();
        assertThat(done(store.ledger().hold(aHold(HoldCause.MANUAL), List.of())))
                .isTrue();
        assertThat(done(store.ledger().hold(aHold(HoldCause.BALANCE), List.of())))
                .isFalse();
        assertThat(reopen(store).dispatch().holds()).containsExactly(aHold(HoldCause.MANUAL));
    }

    @Test
    default void alignShouldHoldAndReleaseWhenTheHoldsChange() {
        Store store = open();
        done(store.ledger().accept(message(1, aText("x")), Optional.empty()));
        done(store.ledger().accept(message(2, dueAt(aText("x"), after(Duration.ofHours(1)))), Optional.empty()));
        var hold = aHold(HoldCause.CREDENTIALS);
        done(store.ledger().hold(hold, List.of(CHANNEL)));
        assertThat(done(store.ledger().alignWithHolds(CHANNEL, Optional.of(hold), 10, NOW)))
                .isEqualTo(2);
        assertThat(status(store, 1)).isEqualTo(PublicStatus.HELD);
        assertThat(store.dispatch().depth(CHANNEL).waiting()).isEqualTo(2);
        assertThat(done(store.ledger().release(HoldScope.of(ACCOUNT), List.of(CHANNEL), NOW)))
                .isTrue();
        assertThat(done(store.ledger().alignWithHolds(CHANNEL, Optional.empty(), 1, NOW)))
                .isEqualTo(1);
        assertThat(done(store.ledger().alignWithHolds(CHANNEL, Optional.empty(), 9, NOW)))
                .isEqualTo(1);
        assertThat(status(store, 1)).isEqualTo(PublicStatus.QUEUED);
        assertThat(status(store, 2)).isEqualTo(PublicStatus.SCHEDULED);
        assertThat(delivery(store, 2).reason()).contains("send_at");
    }

    @Test
    default void expireShouldEndWhatWaitsWhenItsTimeHasRunOut() {
        Store store = open();
        var soon = after(Duration.ofMinutes(5));
        done(store.ledger().accept(message(1, expiringAt(aText("x"), soon)), Optional.empty()));
        done(store.ledger().accept(message(2, aText("x")), Optional.empty()));
        assertThat(done(store.ledger().expireDue(soon.minusMillis(1), 10))).isZero();
        assertThat(done(store.ledger().expireDue(soon, 10))).isEqualTo(1);
        assertThat(status(store, 1)).isEqualTo(PublicStatus.EXPIRED);
        assertThat(status(store, 2)).isEqualTo(PublicStatus.QUEUED);
        done(store.ledger().accept(message(3, expiringAt(aText("late"), NOW)), Optional.empty()));
        assertThat(done(store.ledger().expireDue(soon, 10))).isEqualTo(1);
        assertThat(status(store, 3)).isEqualTo(PublicStatus.EXPIRED);
    }

    @Test
    default void expireShouldReachWholeBatchesWhenCalledInSmallSteps() {
        Store store = open();
        done(store.ledger().accept(batch(1, 100, 5), Optional.empty()));
        done(store.ledger().expand(new BatchId(1), 3, NOW));
        var late = after(Duration.ofHours(73));
        assertThat(done(store.ledger().expireDue(late, 2))).isEqualTo(2);
        assertThat(done(store.ledger().expireDue(late, 2))).isEqualTo(1);
        done(store.ledger().expand(new BatchId(1), 3, NOW));
        assertThat(done(store.ledger().expireDue(late, 9))).isEqualTo(2);
        assertThat(store.messages().batchCounts(new BatchId(1))).isEqualTo(Map.of(PublicStatus.EXPIRED, 5));
    }

    @Test
    default void bringForwardShouldLetOnlyWhatWaitsInTheQueueFallDueSooner() {
        Store store = open();
        done(store.ledger().accept(message(1, aText("x")), Optional.empty()));
        done(store.ledger().accept(message(2, dueAt(aText("x"), after(Duration.ofHours(1)))), Optional.empty()));
        var first = DeliveryId.of(new MessageId(1), 0);
        var scheduled = DeliveryId.of(new MessageId(2), 0);
        var sooner = NOW.minusSeconds(5);
        done(store.ledger()
                .bringForward(List.of(
                        new Rescheduled(first, sooner),
                        new Rescheduled(first, NOW.plusSeconds(9)),
                        new Rescheduled(scheduled, sooner),
                        new Rescheduled(DeliveryId.of(new MessageId(3), 0), sooner))));
        assertThat(delivery(store, 1).due()).isEqualTo(sooner);
        assertThat(delivery(store, 2).due()).isEqualTo(after(Duration.ofHours(1)));
        assertThat(store.dispatch().due(CHANNEL, sooner, 10))
                .extracting(Waiting::delivery)
                .containsExactly(first);
    }

    @Test
    default void postponeShouldLetOnlyWhatWaitsInTheQueueWait() {
        Store store = open();
        var later = after(Duration.ofHours(1));
        done(store.ledger().accept(message(1, aText("x")), Optional.empty()));
        done(store.ledger().accept(message(2, dueAt(aText("x"), later)), Optional.empty()));
        var until = after(Duration.ofHours(9));
        done(store.ledger()
                .postpone(
                        List.of(
                                new Rescheduled(DeliveryId.of(new MessageId(1), 0), until),
                                new Rescheduled(DeliveryId.of(new MessageId(2), 0), until)),
                        "quiet_hours",
                        NOW));
        Store again = reopen(store);
        assertThat(status(again, 1)).isEqualTo(PublicStatus.SCHEDULED);
        assertThat(delivery(again, 1).reason()).contains("quiet_hours");
        assertThat(delivery(again, 1).due()).isEqualTo(until);
        assertThat(delivery(again, 2).due()).isEqualTo(later);
        assertThat(again.messages().dossier(new MessageId(1)).orElseThrow().history())
                .extracting(e -> e.to())
                .containsExactly(PublicStatus.QUEUED, PublicStatus.SCHEDULED);
        assertThat(done(again.ledger().promoteDue(until, 10))).isEqualTo(2);
    }

    @Test
    default void acceptShouldScheduleWhenQuietHoursKeepTheMessage() {
        Store store = open();
        var plain = message(1, aText("x"));
        var until = after(Duration.ofHours(9));
        var kept = plain.notBefore(until);
        var admission = (Admission.Committed) done(store.ledger().accept(kept, Optional.empty()));
        assertThat(admission.start()).isEqualTo(new Start(Control.SCHEDULED, Optional.of("quiet_hours")));
        assertThat(store.dispatch().nextDue(CHANNEL, NOW)).contains(until);
        done(store.ledger().hold(aHold(HoldCause.BALANCE), List.of(CHANNEL)));
        done(store.ledger().alignWithHolds(CHANNEL, Optional.of(aHold(HoldCause.BALANCE)), 10, NOW));
        done(store.ledger().alignWithHolds(CHANNEL, Optional.empty(), 10, NOW));
        assertThat(delivery(store, 1).reason()).contains("quiet_hours");
    }

    @Test
    default void batchShouldBeReadableAndCountedWhenHalfExpanded() {
        Store store = open();
        var given = batch(1, 100, 5);
        done(store.ledger().accept(given, Optional.empty()));
        assertThat(store.dispatch().unexpandedBatches()).containsExactly(new BatchId(1));
        assertThat(status(store, 104)).isEqualTo(PublicStatus.QUEUED);
        assertThat(done(store.ledger().expand(new BatchId(1), 3, NOW))).isEqualTo(2);
        Store again = reopen(store);
        assertThat(again.messages().batchCounts(new BatchId(1))).isEqualTo(Map.of(PublicStatus.QUEUED, 5));
        assertThat(again.messages().batchMessages(new BatchId(1), 1, 3))
                .extracting(m -> m.id().value(), m -> m.clientReference().orElseThrow())
                .containsExactly(tuple(101L, "ref-1"), tuple(102L, "ref-2"), tuple(103L, "ref-3"));
        assertThat(again.messages().batch(new BatchId(1)).orElseThrow().refused())
                .isEqualTo(given.refused());
        assertThat(again.messages().message(new MessageId(105))).isEmpty();
        assertThat(again.dispatch().greatestId()).isEqualTo(104);
        assertThat(done(again.ledger().expand(new BatchId(1), 3, NOW))).isZero();
        assertThat(again.dispatch().unexpandedBatches()).isEmpty();
        assertThat(again.dispatch().due(CHANNEL, NOW, 10)).hasSize(5);
    }

    @Test
    default void expandShouldHoldWhenAHoldCameBetween() {
        Store store = open();
        done(store.ledger().accept(batch(1, 100, 2), Optional.empty()));
        done(store.ledger().hold(aHold(HoldCause.BALANCE), List.of(CHANNEL)));
        done(store.ledger().expand(new BatchId(1), 9, NOW));
        assertThat(status(store, 101)).isEqualTo(PublicStatus.HELD);
        assertThat(store.messages().dossier(new MessageId(101)).orElseThrow().history())
                .extracting(e -> e.to())
                .containsExactly(PublicStatus.QUEUED, PublicStatus.HELD);
    }
}
