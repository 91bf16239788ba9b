package io.carillon.testkit.store;

import static io.carillon.testkit.store.StoreFixtures.CHANNEL;
import static io.carillon.testkit.store.StoreFixtures.NOW;
import static io.carillon.testkit.store.StoreFixtures.REFERENCE;
import static io.carillon.testkit.store.StoreFixtures.aHold;
import static io.carillon.testkit.store.StoreFixtures.aText;
import static io.carillon.testkit.store.StoreFixtures.after;
import static io.carillon.testkit.store.StoreFixtures.call;
import static io.carillon.testkit.store.StoreFixtures.deliveries;
import static io.carillon.testkit.store.StoreFixtures.done;
import static io.carillon.testkit.store.StoreFixtures.message;
import static io.carillon.testkit.store.StoreFixtures.notTaken;
import static io.carillon.testkit.store.StoreFixtures.result;
import static io.carillon.testkit.store.StoreFixtures.taken;
import static io.carillon.testkit.store.StoreFixtures.unclear;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.channel.HoldCause;
import io.carillon.domain.delivery.CallState;
import io.carillon.domain.delivery.Control;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.message.MessageId;
import io.carillon.ports.store.MessageQueries.CallRow;
import io.carillon.ports.store.MessageQueries.Dossier;
import io.carillon.ports.store.NewCall;
import io.carillon.ports.store.StartedCall;
import io.carillon.ports.store.Store;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The start and the end of calls. */
public interface CallContract extends StoreUnderTest {
    private Store openWithMessages(long... ids) {
        Store store = open();
        for (long id : ids) {
            done(store.ledger().accept(message(id, aText("x")), Optional.empty()));
        }
        return store;
    }

    private static List<StartedCall> start(Store store, NewCall... calls) {
        return done(store.ledger().startCalls(List.of(calls)));
    }

    private static Dossier dossier(Store store, long message) {
        return store.messages().dossier(new MessageId(message)).orElseThrow();
    }

    private static PublicStatus status(Store store, long message) {
        return dossier(store, message).message().delivery().registers().status();
    }

    @Test
    default void startShouldClaimEachDeliveryOnceWhenCallsCompete() {
        Store store = openWithMessages(1, 2, 3);
        var started = start(store, call(50, 1, 2), call(51, 2, 3), call(52, 1));
        assertThat(started)
                .extracting(StartedCall::claimed)
                .containsExactly(deliveries(1, 2), deliveries(3), List.of());
        Store again = reopen(store);
        assertThat(again.dispatch().openCalls()).extracting(c -> c.id().value()).containsExactly(50L, 51L);
        assertThat(again.dispatch().depth(CHANNEL).dispatching()).isEqualTo(3);
        assertThat(again.dispatch().depth(CHANNEL).waiting()).isZero();
    }

    @Test
    default void startShouldClaimNothingWhenAHoldCoversTheChannel() {
        Store store = openWithMessages(1);
        done(store.ledger().hold(aHold(HoldCause.BALANCE), List.of(CHANNEL)));
        assertThat(start(store, call(50, 1)).get(0).claimed()).isEmpty();
        assertThat(store.dispatch().openCalls()).isEmpty();
    }

    @Test
    default void outcomeShouldAcceptWhenTheProviderTookIt() {
        Store store = openWithMessages(1);
        start(store, call(50, 1));
        done(store.ledger().recordOutcomes(List.of(taken(call(50, 1)))));
        var row = dossier(reopen(store), 1);
        assertThat(row.message().delivery().registers().status()).isEqualTo(PublicStatus.ACCEPTED);
        assertThat(row.message().delivery().callReference()).contains(REFERENCE);
        assertThat(row.calls()).extracting(CallRow::state).containsExactly(CallState.ANSWERED);
    }

    @Test
    default void outcomeShouldChangeNothingWhenTheCallIsAnswered() {
        Store store = openWithMessages(1);
        start(store, call(50, 1));
        done(store.ledger().recordOutcomes(List.of(taken(call(50, 1)))));
        var before = dossier(store, 1);
        done(store.ledger().recordOutcomes(List.of(notTaken(call(50, 1), Control.FAILED))));
        assertThat(dossier(store, 1)).isEqualTo(before);
    }

    @Test
    default void outcomeShouldResolveTheCallWhenItComesLate() {
        Store store = openWithMessages(1);
        start(store, call(50, 1));
        done(store.ledger().recordOutcomes(List.of(unclear(call(50, 1)))));
        assertThat(status(store, 1)).isEqualTo(PublicStatus.UNKNOWN);
        assertThat(store.intakeQueries().callsWithoutAnswer(StoreFixtures.ACCOUNT))
                .hasSize(1);
        done(store.ledger().recordOutcomes(List.of(taken(call(50, 1)))));
        var row = dossier(store, 1);
        assertThat(row.message().delivery().registers().status()).isEqualTo(PublicStatus.ACCEPTED);
        assertThat(row.message().delivery().registers().unresolvedCalls()).isZero();
        assertThat(row.calls().get(0).state()).isEqualTo(CallState.RESOLVED);
        assertThat(row.history().get(2).corrected()).isTrue();
        assertThat(store.intakeQueries().callsWithoutAnswer(StoreFixtures.ACCOUNT))
                .isEmpty();
    }

    @Test
    default void outcomeShouldWaitUntilDueWhenItIsToBeTriedAgain() {
        Store store = openWithMessages(1);
        start(store, call(50, 1));
        var later = after(Duration.ofSeconds(30));
        var again = new StoreFixtures.Outcome(Evidence.NONE, Control.QUEUED, later, Optional.of("retry_wait"));
        done(store.ledger().recordOutcomes(List.of(result(call(50, 1), CallState.ANSWERED, Optional.empty(), again))));
        assertThat(store.dispatch().due(CHANNEL, NOW, 9)).isEmpty();
        assertThat(store.dispatch().nextDue(CHANNEL, NOW)).contains(later);
        var waiting = store.dispatch().due(CHANNEL, later, 9).get(0);
        assertThat(waiting.tries()).isEqualTo(1);
        assertThat(dossier(store, 1).message().delivery().reason()).contains("retry_wait");
    }

    @Test
    default void expireShouldReachWhatReturnedWhenItsTimeRanOutDuringTheCall() {
        Store store = openWithMessages(1);
        start(store, call(50, 1));
        var late = after(Duration.ofHours(80));
        assertThat(done(store.ledger().expireDue(late, 9))).isZero();
        done(store.ledger().recordOutcomes(List.of(notTaken(call(50, 1), Control.QUEUED))));
        assertThat(done(store.ledger().expireDue(late, 9))).isEqualTo(1);
        assertThat(status(store, 1)).isEqualTo(PublicStatus.EXPIRED);
    }

    @Test
    default void dossierShouldTellEveryCallWhenThereWereSeveral() {
        Store store = openWithMessages(1, 2);
        start(store, call(50, 1, 2));
        done(store.ledger().recordOutcomes(List.of(notTaken(call(50, 1, 2), Control.QUEUED))));
        start(store, call(51, 1));
        done(store.ledger().recordOutcomes(List.of(unclear(call(51, 1)))));
        var dossier = dossier(reopen(store), 1);
        assertThat(dossier.calls()).extracting(c -> c.id().value()).containsExactly(50L, 51L);
        assertThat(dossier.calls()).extracting(CallRow::recipients).containsExactly(2, 1);
        assertThat(dossier.history())
                .extracting(e -> e.to())
                .containsExactly(PublicStatus.QUEUED, PublicStatus.QUEUED, PublicStatus.UNKNOWN);
        assertThat(dossier.message().delivery().complaint().orElseThrow().providerCode())
                .isEqualTo("E7");
    }

    @Test
    default void outcomesShouldShareALogEntryWhenTheyChangedAlike() {
        Store store = openWithMessages(1, 2, 3);
        start(store, call(50, 1, 2, 3));
        long before = store.log().lastPosition();
        done(store.ledger().recordOutcomes(List.of(taken(call(50, 1, 2, 3)))));
        assertThat(store.log().lastPosition()).isEqualTo(before + 1);
    }
}
