package io.carillon.testkit.store;

import static io.carillon.testkit.store.StoreFixtures.ACCOUNT;
import static io.carillon.testkit.store.StoreFixtures.CHANNEL;
import static io.carillon.testkit.store.StoreFixtures.NOW;
import static io.carillon.testkit.store.StoreFixtures.aHold;
import static io.carillon.testkit.store.StoreFixtures.aText;
import static io.carillon.testkit.store.StoreFixtures.after;
import static io.carillon.testkit.store.StoreFixtures.batch;
import static io.carillon.testkit.store.StoreFixtures.call;
import static io.carillon.testkit.store.StoreFixtures.deliveries;
import static io.carillon.testkit.store.StoreFixtures.done;
import static io.carillon.testkit.store.StoreFixtures.message;
import static io.carillon.testkit.store.StoreFixtures.notTaken;
import static io.carillon.testkit.store.StoreFixtures.taken;
import static io.carillon.testkit.store.StoreFixtures.unclear;
import static io.carillon.testkit.store.SubscriberFixtures.say;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.channel.HoldCause;
import io.carillon.domain.delivery.Control;
import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.delivery.Redrive;
import io.carillon.domain.delivery.RedriveTerms;
import io.carillon.domain.delivery.Registers;
import io.carillon.domain.message.BatchId;
import io.carillon.domain.message.MessageId;
import io.carillon.domain.subscriber.Consent;
import io.carillon.ports.store.DeadLetters;
import io.carillon.ports.store.DispatchQueries.Waiting;
import io.carillon.ports.store.MessageQueries.MessageRow;
import io.carillon.ports.store.RedriveOrder;
import io.carillon.ports.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Trying again what ended without having been sent. */
public interface RedriveContract extends StoreUnderTest {
    Instant TOO_LATE = NOW.plus(Duration.ofHours(73));
    Instant AGAIN = TOO_LATE.plus(Duration.ofHours(1));
    Instant NEXT_END = AGAIN.plus(Duration.ofHours(72));

    private static List<Optional<Redrive>> redrive(Store store, boolean evenIfUnknown, long... messages) {
        var terms = new RedriveTerms(Optional.empty(), NEXT_END, evenIfUnknown);
        var ids = Arrays.stream(messages).mapToObj(MessageId::new).toList();
        return done(store.ledger().redrive(new RedriveOrder(ACCOUNT, CHANNEL, ids, terms, AGAIN)));
    }

    private static MessageRow row(Store store, long message) {
        return store.messages().message(new MessageId(message)).orElseThrow();
    }

    private static Registers registers(Store store, long message) {
        return row(store, message).delivery().registers();
    }

    private static String lastReason(Store store, long message) {
        var history =
                store.messages().dossier(new MessageId(message)).orElseThrow().history();
        return history.get(history.size() - 1).reason().orElse("");
    }

    /** Messages that ended as {@code end} after one call. */
    private static void ended(Store store, Control end, long... messages) {
        for (long message : messages) {
            done(store.ledger().accept(message(message, aText("x")), Optional.empty()));
        }
        var call = call(500 + messages[0], messages);
        done(store.ledger().startCalls(List.of(call)));
        done(store.ledger().recordOutcomes(List.of(notTaken(call, end))));
    }

    @Test
    default void redriveShouldPutWhatFailedBackWithItsHistoryAndTries() {
        Store store = open();
        ended(store, Control.FAILED, 1);
        ended(store, Control.REJECTED, 2);
        assertThat(redrive(store, false, 1, 2)).containsOnly(Optional.of(Redrive.GRANTED));
        store = reopen(store);
        assertThat(registers(store, 1).status()).isEqualTo(PublicStatus.QUEUED);
        assertThat(row(store, 1).delivery().reason()).contains("redriven");
        assertThat(row(store, 1).delivery().due()).isEqualTo(AGAIN);
        assertThat(row(store, 1).delivery().tries()).isEqualTo(1);
        assertThat(lastReason(store, 1)).isEqualTo("redriven");
        assertThat(store.messages().dossier(new MessageId(1)).orElseThrow().history())
                .extracting(e -> e.to())
                .containsExactly(PublicStatus.QUEUED, PublicStatus.FAILED, PublicStatus.QUEUED);
        assertThat(store.dispatch().due(CHANNEL, AGAIN, 9))
                .extracting(Waiting::tries)
                .containsExactly(1, 1);
        assertThat(redrive(store, true, 1, 9)).containsExactly(Optional.of(Redrive.NO_DEAD_LETTER), Optional.empty());
    }

    @Test
    default void expiredShouldGetANewEndAndExpireThen() {
        Store store = open();
        done(store.ledger().accept(batch(1, 100, 3), Optional.empty()));
        done(store.ledger().expand(new BatchId(1), 9, NOW));
        assertThat(done(store.ledger().expireDue(TOO_LATE, 9))).isEqualTo(3);
        redrive(store, false, 101, 102);
        store = reopen(store);
        assertThat(row(store, 101).submission().expiresAt()).isEqualTo(NEXT_END);
        assertThat(row(store, 100).submission().expiresAt()).isEqualTo(after(Duration.ofHours(72)));
        assertThat(store.dispatch().due(CHANNEL, AGAIN, 9))
                .extracting(w -> w.submission().expiresAt())
                .containsExactly(NEXT_END, NEXT_END);
        assertThat(done(store.ledger().expireDue(NEXT_END.minusMillis(1), 9))).isZero();
        var call = call(50, 101);
        done(store.ledger().startCalls(List.of(call)));
        done(store.ledger().recordOutcomes(List.of(notTaken(call, Control.QUEUED))));
        assertThat(done(store.ledger().expireDue(NEXT_END, 1))).isEqualTo(1);
        assertThat(done(store.ledger().expireDue(NEXT_END, 9))).isEqualTo(1);
        assertThat(store.messages().batchCounts(new BatchId(1))).isEqualTo(Map.of(PublicStatus.EXPIRED, 3));
    }

    @Test
    default void redrivenShouldExpireAsAskedWhenItsTimeWasNotOver() {
        Store store = open();
        ended(store, Control.FAILED, 1);
        var terms = new RedriveTerms(Optional.empty(), NEXT_END, false);
        var now = NOW.plusSeconds(9);
        assertThat(done(store.ledger().expireDue(now, 9))).isZero();
        done(store.ledger().redrive(new RedriveOrder(ACCOUNT, CHANNEL, List.of(new MessageId(1)), terms, now)));
        assertThat(row(store, 1).submission().expiresAt()).isEqualTo(after(Duration.ofHours(72)));
        assertThat(done(store.ledger().expireDue(TOO_LATE, 9))).isEqualTo(1);
    }

    @Test
    default void unknownShouldBeRedrivenOnlyWhenASecondCopyIsAccepted() {
        Store store = open();
        done(store.ledger().accept(message(1, aText("x")), Optional.empty()));
        var first = call(50, 1);
        done(store.ledger().startCalls(List.of(first)));
        done(store.ledger().recordOutcomes(List.of(unclear(first))));
        assertThat(redrive(store, false, 1)).containsExactly(Optional.of(Redrive.OUTCOME_UNKNOWN));
        assertThat(redrive(store, true, 1)).containsExactly(Optional.of(Redrive.GRANTED));
        assertThat(registers(store, 1).status()).isEqualTo(PublicStatus.QUEUED);
        assertThat(registers(store, 1).unresolvedCalls()).isEqualTo(1);
        var second = call(51, 1);
        done(store.ledger().startCalls(List.of(second)));
        done(store.ledger().recordOutcomes(List.of(taken(second))));
        assertThat(registers(store, 1).status()).isEqualTo(PublicStatus.ACCEPTED);
        assertThat(registers(store, 1).unresolvedCalls()).isEqualTo(1);
    }

    @Test
    default void redriveShouldHoldOrSuppressAsForANewMessage() {
        Store store = open();
        ended(store, Control.FAILED, 1, 2);
        say(store, 2, Consent.OPTED_OUT);
        done(store.ledger().hold(aHold(HoldCause.BALANCE), List.of(CHANNEL)));
        redrive(store, false, 1, 2);
        assertThat(registers(store, 1).status()).isEqualTo(PublicStatus.HELD);
        assertThat(row(store, 1).delivery().reason()).contains("balance");
        assertThat(lastReason(store, 1)).isEqualTo("redriven");
        assertThat(registers(store, 2).status()).isEqualTo(PublicStatus.SUPPRESSED);
        assertThat(lastReason(store, 2)).isEqualTo("opted_out");
    }

    @Test
    default void redriveShouldLeaveAnythingElseAlone() {
        Store store = open();
        ended(store, Control.QUEUED, 1, 2, 3);
        done(store.ledger().cancel(List.of(new MessageId(1)), NOW));
        var taken = call(50, 2);
        done(store.ledger().startCalls(List.of(taken)));
        done(store.ledger().recordOutcomes(List.of(taken(taken))));
        long position = store.log().lastPosition();
        assertThat(redrive(store, true, 1, 2, 3)).containsOnly(Optional.of(Redrive.NO_DEAD_LETTER));
        assertThat(store.log().lastPosition()).isEqualTo(position);
        assertThat(registers(store, 1).status()).isEqualTo(PublicStatus.CANCELED);
    }

    @Test
    default void redriveShouldNotTouchAnotherChannel() {
        Store store = open();
        ended(store, Control.FAILED, 1);
        var terms = new RedriveTerms(Optional.empty(), NEXT_END, false);
        var order = new RedriveOrder(ACCOUNT, new ChannelId("other"), List.of(new MessageId(1)), terms, AGAIN);
        assertThat(done(store.ledger().redrive(order))).containsExactly(Optional.empty());
        assertThat(registers(store, 1).status()).isEqualTo(PublicStatus.FAILED);
    }

    @Test
    default void batchShouldStayCompletedWhenOneOfItIsRedriven() {
        Store store = open();
        done(store.ledger().accept(batch(1, 100, 2), Optional.empty()));
        done(store.ledger().expand(new BatchId(1), 9, NOW));
        done(store.ledger().expireDue(TOO_LATE, 9));
        done(store.ledger().completeBatch(new BatchId(1), TOO_LATE));
        redrive(store, false, 101);
        assertThat(store.messages().batchCounts(new BatchId(1)))
                .isEqualTo(Map.of(PublicStatus.EXPIRED, 1, PublicStatus.QUEUED, 1));
        assertThat(store.messages().batch(new BatchId(1)).orElseThrow().completedAt())
                .contains(TOO_LATE);
        assertThat(done(store.ledger().startCalls(List.of(call(50, 101))))
                        .get(0)
                        .claimed())
                .isEqualTo(deliveries(101));
    }

    @Test
    default void deadLettersShouldBeFoundByChannelStatusAndIdAndCounted() {
        Store store = open();
        ended(store, Control.FAILED, 1, 2, 5);
        ended(store, Control.REJECTED, 3);
        done(store.ledger().accept(message(4, aText("x")), Optional.empty()));
        var unclear = call(50, 4);
        done(store.ledger().startCalls(List.of(unclear)));
        done(store.ledger().recordOutcomes(List.of(unclear(unclear))));
        var failed = new DeadLetters(CHANNEL, PublicStatus.FAILED, 0);
        assertThat(store.messages().deadLetters(failed, 2)).containsExactly(new MessageId(1), new MessageId(2));
        assertThat(store.messages().deadLetterCount(failed)).isEqualTo(3);
        assertThat(store.messages().deadLetters(failed.after(2), 9)).containsExactly(new MessageId(5));
        assertThat(store.messages().deadLetterCount(new DeadLetters(CHANNEL, PublicStatus.REJECTED, 4)))
                .isZero();
        assertThat(store.messages().deadLetterCount(new DeadLetters(new ChannelId("no"), PublicStatus.FAILED, 0)))
                .isZero();
        redrive(store, false, 1, 2, 5);
        assertThat(store.messages().deadLetterCount(failed)).isZero();
    }
}
