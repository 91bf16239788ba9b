package io.carillon.testkit.store;

import static io.carillon.testkit.store.FallbackFixtures.AT_MAIL;
import static io.carillon.testkit.store.FallbackFixtures.MAIL;
import static io.carillon.testkit.store.FallbackFixtures.POST;
import static io.carillon.testkit.store.FallbackFixtures.POST_OFFICE;
import static io.carillon.testkit.store.FallbackFixtures.advance;
import static io.carillon.testkit.store.FallbackFixtures.row;
import static io.carillon.testkit.store.FallbackFixtures.started;
import static io.carillon.testkit.store.FallbackFixtures.status;
import static io.carillon.testkit.store.FallbackFixtures.stepCall;
import static io.carillon.testkit.store.FallbackFixtures.take;
import static io.carillon.testkit.store.StoreFixtures.ACCOUNT;
import static io.carillon.testkit.store.StoreFixtures.CHANNEL;
import static io.carillon.testkit.store.StoreFixtures.NOW;
import static io.carillon.testkit.store.StoreFixtures.aHold;
import static io.carillon.testkit.store.StoreFixtures.aText;
import static io.carillon.testkit.store.StoreFixtures.call;
import static io.carillon.testkit.store.StoreFixtures.done;
import static io.carillon.testkit.store.StoreFixtures.expiringAt;
import static io.carillon.testkit.store.StoreFixtures.line;
import static io.carillon.testkit.store.StoreFixtures.notTaken;
import static io.carillon.testkit.store.StoreFixtures.raw;
import static io.carillon.testkit.store.StoreFixtures.reports;
import static io.carillon.testkit.store.StoreFixtures.taken;
import static io.carillon.testkit.store.StoreFixtures.unclear;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.channel.HoldCause;
import io.carillon.domain.delivery.CallId;
import io.carillon.domain.delivery.Cancellation;
import io.carillon.domain.delivery.Control;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.delivery.Redrive;
import io.carillon.domain.delivery.RedriveTerms;
import io.carillon.domain.event.LogEntry;
import io.carillon.domain.message.MessageId;
import io.carillon.ports.store.RedriveOrder;
import io.carillon.ports.store.Store;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Taking messages back that may go on to another channel, and what is not tried again. */
public interface StepCancelContract extends StoreUnderTest {
    private static Cancellation cancel(Store store) {
        return done(store.ledger().cancel(List.of(new MessageId(1)), NOW.plusSeconds(5)))
                .get(0)
                .orElseThrow();
    }

    private static LogEntry.OfDeliveries last(Store store) {
        var history = store.messages().dossier(new MessageId(1)).orElseThrow().history();
        return history.get(history.size() - 1);
    }

    private Store openWithARefusedStep() {
        Store store = open();
        take(store);
        done(store.ledger().recordOutcomes(List.of(notTaken(started(store, call(50, 1)), Control.REJECTED))));
        return store;
    }

    private static void nothingShouldGoOut(Store store, Control... ways) {
        assertThat(store.dispatch().nextFallback()).isEmpty();
        assertThat(advance(store, 9_999).channels()).isEmpty();
        done(store.ledger().promoteDue(NOW.plusSeconds(9_999), 9));
        for (var channel : List.of(CHANNEL, MAIL, POST)) {
            assertThat(store.dispatch().due(channel, NOW.plusSeconds(9_999), 9)).isEmpty();
            assertThat(store.dispatch().depth(channel).waiting()).isZero();
        }
        assertThat(row(store).deliveries())
                .extracting(d -> d.registers().control())
                .containsExactly(ways);
    }

    @Test
    default void cancelShouldEndTheStepThatWaitsAndStartNoOther() {
        Store store = openWithARefusedStep();
        advance(store, 1);
        assertThat(cancel(store)).isEqualTo(Cancellation.CANCELED);
        store = reopen(store);
        assertThat(status(store)).isEqualTo(PublicStatus.CANCELED);
        assertThat(last(store).from()).contains(PublicStatus.QUEUED);
        assertThat(last(store).to()).isEqualTo(PublicStatus.CANCELED);
        assertThat(last(store).reason()).contains("requested");
        assertThat(done(store.ledger().startCalls(List.of(stepCall(60, 1, NOW.plusSeconds(9)))))
                        .get(0)
                        .claimed())
                .isEmpty();
        nothingShouldGoOut(store, Control.REJECTED, Control.CANCELED);
    }

    @Test
    default void cancelShouldChangeNothingOfStepsWhenRepeated() {
        Store store = openWithARefusedStep();
        cancel(store);
        long position = store.log().lastPosition();
        assertThat(cancel(store)).isEqualTo(Cancellation.ALREADY_CANCELED);
        assertThat(store.log().lastPosition()).isEqualTo(position);
    }

    @Test
    default void cancelShouldEndTheFirstStepWhenItIsHeld() {
        Store store = open();
        done(store.ledger().hold(aHold(HoldCause.BALANCE), List.of(CHANNEL)));
        take(store);
        assertThat(cancel(store)).isEqualTo(Cancellation.CANCELED);
        nothingShouldGoOut(store, Control.CANCELED);
    }

    @Test
    default void cancelShouldForestallTheNextStepWhenTheLastOneFailed() {
        Store store = openWithARefusedStep();
        assertThat(cancel(store)).isEqualTo(Cancellation.CANCELED);
        store = reopen(store);
        assertThat(status(store)).isEqualTo(PublicStatus.CANCELED);
        assertThat(last(store).from()).contains(PublicStatus.REJECTED);
        assertThat(last(store).to()).isEqualTo(PublicStatus.CANCELED);
        assertThat(row(store).deliveries().get(1).reason()).contains("requested");
        assertThat(store.conversationQueries().with(AT_MAIL, List.of(MAIL))).isEmpty();
        nothingShouldGoOut(store, Control.REJECTED, Control.CANCELED);
    }

    @Test
    default void cancelShouldKeepTellingWhatTheProviderHasWhenItForestallsTheNextStep() {
        Store store = open();
        take(store);
        done(store.ledger().recordOutcomes(List.of(taken(started(store, call(50, 1))))));
        assertThat(cancel(store)).isEqualTo(Cancellation.CANCELED);
        assertThat(status(store)).isEqualTo(PublicStatus.ACCEPTED);
        assertThat(last(store).changesStatus()).isFalse();
        nothingShouldGoOut(store, Control.DONE, Control.CANCELED);
        done(store.intake().keepRaw(raw(90)));
        done(store.intake().enter(reports(90, line(1, 50, Evidence.UNDELIVERED))));
        nothingShouldGoOut(store, Control.DONE, Control.CANCELED);
        done(store.intake().keepRaw(raw(91)));
        done(store.intake().enter(reports(91, line(1, 50, Evidence.DELIVERED))));
        assertThat(status(store)).isEqualTo(PublicStatus.DELIVERED);
    }

    @Test
    default void cancelShouldForestallTheNextStepWhenTheLastOneIsUnclear() {
        Store store = open();
        take(store);
        done(store.ledger().recordOutcomes(List.of(unclear(started(store, call(50, 1))))));
        assertThat(cancel(store)).isEqualTo(Cancellation.CANCELED);
        assertThat(status(store)).isEqualTo(PublicStatus.UNKNOWN);
        done(store.chats().ruleOut(new CallId(50), NOW.plusSeconds(100)));
        assertThat(status(store)).isEqualTo(PublicStatus.CANCELED);
        nothingShouldGoOut(store, Control.FAILED, Control.CANCELED);
    }

    @Test
    default void cancelShouldBeRefusedWhileAStepIsBeingSent() {
        Store store = openWithARefusedStep();
        advance(store, 1);
        var second = started(store, stepCall(60, 1, NOW.plusSeconds(2)));
        assertThat(cancel(store)).isEqualTo(Cancellation.OUTCOME_UNKNOWN);
        done(store.ledger().recordOutcomes(List.of(notTaken(second, Control.REJECTED))));
        assertThat(advance(store, 6).channels()).containsExactly(POST);
    }

    @Test
    default void cancelShouldBeRefusedWhenNoStepIsToComeAnyMore() {
        Store store = open();
        take(store);
        done(store.ledger().recordOutcomes(List.of(taken(started(store, call(50, 1))))));
        done(store.intake().keepRaw(raw(90)));
        done(store.intake().enter(reports(90, line(1, 50, Evidence.DELIVERED))));
        assertThat(cancel(store)).isEqualTo(Cancellation.ALREADY_SENT);
    }

    @Test
    default void cancelShouldBeRefusedWhenTheTimeOfAllStepsIsOver() {
        Store store = open();
        take(store, expiringAt(aText("x"), NOW.plusSeconds(4)));
        done(store.ledger().expireDue(NOW.plusSeconds(4), 9));
        assertThat(cancel(store)).isEqualTo(Cancellation.ALREADY_ENDED);
    }

    @Test
    default void messageWithStepsShouldNotBeRedriven() {
        Store store = openWithARefusedStep();
        var end = row(store).submission().expiresAt();
        var terms = new RedriveTerms(Optional.of(end.plusSeconds(60)), end, true);
        var own = new RedriveOrder(ACCOUNT, CHANNEL, List.of(new MessageId(1)), terms, NOW.plusSeconds(9));
        assertThat(done(store.ledger().redrive(own))).containsExactly(Optional.of(Redrive.HAS_STEPS));
        var ofStep = new RedriveOrder(POST_OFFICE, MAIL, List.of(new MessageId(1)), terms, NOW.plusSeconds(9));
        assertThat(done(store.ledger().redrive(ofStep))).containsExactly(Optional.empty());
        assertThat(row(store).submission().expiresAt()).isEqualTo(end);
    }
}
