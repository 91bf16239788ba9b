package io.carillon.testkit.store;

import static io.carillon.testkit.store.FallbackFixtures.AT_MAIL;
import static io.carillon.testkit.store.FallbackFixtures.MAIL;
import static io.carillon.testkit.store.FallbackFixtures.PLAN;
import static io.carillon.testkit.store.FallbackFixtures.POST;
import static io.carillon.testkit.store.FallbackFixtures.POST_OFFICE;
import static io.carillon.testkit.store.FallbackFixtures.advance;
import static io.carillon.testkit.store.FallbackFixtures.row;
import static io.carillon.testkit.store.FallbackFixtures.started;
import static io.carillon.testkit.store.FallbackFixtures.status;
import static io.carillon.testkit.store.FallbackFixtures.stepCall;
import static io.carillon.testkit.store.FallbackFixtures.stepOf;
import static io.carillon.testkit.store.FallbackFixtures.take;
import static io.carillon.testkit.store.StoreFixtures.CHANNEL;
import static io.carillon.testkit.store.StoreFixtures.NOW;
import static io.carillon.testkit.store.StoreFixtures.REFERENCE;
import static io.carillon.testkit.store.StoreFixtures.aHold;
import static io.carillon.testkit.store.StoreFixtures.aText;
import static io.carillon.testkit.store.StoreFixtures.call;
import static io.carillon.testkit.store.StoreFixtures.done;
import static io.carillon.testkit.store.StoreFixtures.everything;
import static io.carillon.testkit.store.StoreFixtures.expiringAt;
import static io.carillon.testkit.store.StoreFixtures.line;
import static io.carillon.testkit.store.StoreFixtures.message;
import static io.carillon.testkit.store.StoreFixtures.notTaken;
import static io.carillon.testkit.store.StoreFixtures.phone;
import static io.carillon.testkit.store.StoreFixtures.raw;
import static io.carillon.testkit.store.StoreFixtures.reports;
import static io.carillon.testkit.store.StoreFixtures.taken;
import static io.carillon.testkit.store.StoreFixtures.unclear;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.channel.Hold;
import io.carillon.domain.channel.HoldCause;
import io.carillon.domain.channel.HoldScope;
import io.carillon.domain.delivery.CallId;
import io.carillon.domain.delivery.Control;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.delivery.Fact;
import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.event.LogEntry;
import io.carillon.domain.message.MessageId;
import io.carillon.domain.subscriber.Consent;
import io.carillon.domain.subscriber.Reach;
import io.carillon.ports.store.DeadLetters;
import io.carillon.ports.store.DispatchQueries.Waiting;
import io.carillon.ports.store.Intake;
import io.carillon.ports.store.Store;
import io.carillon.ports.store.Subscribers;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Messages that go on to another channel. */
public interface FallbackContract extends StoreUnderTest {
    private Store openWithAMessage() {
        Store store = open();
        take(store);
        return store;
    }

    private static void report(Store store, long raw, long call, Evidence evidence) {
        done(store.intake().keepRaw(raw(raw)));
        done(store.intake().enter(reports(raw, line(1, call, evidence))));
    }

    private static List<LogEntry.OfDeliveries> history(Store store) {
        return store.messages().dossier(new MessageId(1)).orElseThrow().history();
    }

    @Test
    default void planShouldSurviveWhenNothingHasHappened() {
        Store store = reopen(openWithAMessage());
        var further = row(store).fallback().orElseThrow();
        assertThat(further.plan()).isEqualTo(PLAN);
        assertThat(further.started()).isEmpty();
        assertThat(further.due()).contains(NOW.plusSeconds(60));
        assertThat(store.dispatch().nextFallback()).contains(NOW.plusSeconds(60));
        assertThat(status(store)).isEqualTo(PublicStatus.QUEUED);
    }

    @Test
    default void messageWithoutAPlanShouldLeaveNothingToDecide() {
        Store store = open();
        done(store.ledger().accept(message(1, aText("x")), Optional.empty()));
        assertThat(row(store).fallback()).isEmpty();
        assertThat(store.dispatch().nextFallback()).isEmpty();
        assertThat(advance(store, 999).looked()).isZero();
    }

    @Test
    default void nextStepShouldBeQueuedAtOnceWhenTheFirstIsRefused() {
        Store store = openWithAMessage();
        done(store.ledger().recordOutcomes(List.of(notTaken(started(store, call(50, 1)), Control.REJECTED))));
        assertThat(status(store)).isEqualTo(PublicStatus.REJECTED);
        store = reopen(store);
        var progress = advance(store, 1);
        assertThat(progress.channels()).containsExactly(MAIL);
        assertThat(advance(store, 1).looked()).isZero();
        assertThat(status(store)).isEqualTo(PublicStatus.QUEUED);
        Waiting waiting = store.dispatch().due(MAIL, NOW.plusSeconds(1), 9).get(0);
        assertThat(waiting.delivery()).isEqualTo(stepOf(1));
        assertThat(waiting.to()).isEqualTo(AT_MAIL);
        var last = history(store).get(history(store).size() - 1);
        assertThat(last.from()).contains(PublicStatus.REJECTED);
        assertThat(last.to()).isEqualTo(PublicStatus.QUEUED);
        assertThat(last.reason()).contains("fallback");
        assertThat(last.channel()).contains("mail");
    }

    @Test
    default void nextStepShouldWaitItsTimeWhenTheFirstWasTaken() {
        Store store = openWithAMessage();
        done(store.ledger().recordOutcomes(List.of(taken(started(store, call(50, 1))))));
        assertThat(store.dispatch().nextFallback()).contains(NOW.plusMillis(60_080));
        assertThat(advance(store, 60).looked()).isZero();
        assertThat(advance(store, 61).looked()).isEqualTo(1);
        assertThat(row(store).fallback().orElseThrow().started()).hasSize(1);
    }

    @Test
    default void nextStepShouldNotStartWhenTheFirstIsDeliveredInTime() {
        Store store = openWithAMessage();
        done(store.ledger().recordOutcomes(List.of(taken(started(store, call(50, 1))))));
        report(store, 90, 50, Evidence.DELIVERED);
        assertThat(store.dispatch().nextFallback()).isEmpty();
        assertThat(advance(store, 999).looked()).isZero();
        assertThat(row(store).fallback().orElseThrow().deliveredVia()).contains(CHANNEL);
    }

    @Test
    default void waitingStepShouldGiveWayWhenItsTimeIsUp() {
        Store store = openWithAMessage();
        var hold = aHold(HoldCause.BALANCE);
        done(store.ledger().hold(hold, List.of(CHANNEL)));
        done(store.ledger().alignWithHolds(CHANNEL, Optional.of(hold), 10, NOW));
        assertThat(status(store)).isEqualTo(PublicStatus.HELD);
        assertThat(advance(store, 60).channels()).containsExactly(MAIL);
        assertThat(row(store).delivery().registers().control()).isEqualTo(Control.EXPIRED);
        assertThat(row(store).delivery().reason()).contains("fallback");
        assertThat(status(store)).isEqualTo(PublicStatus.QUEUED);
        assertThat(store.dispatch().depth(CHANNEL).waiting()).isZero();
        assertThat(history(store).stream().filter(LogEntry.OfDeliveries::changesStatus))
                .extracting(e -> e.to())
                .containsExactly(PublicStatus.QUEUED, PublicStatus.HELD, PublicStatus.QUEUED);
    }

    @Test
    default void unclearStepShouldKeepTheNextWaitingUntilItIsKnownNotToBeThere() {
        Store store = openWithAMessage();
        done(store.ledger().recordOutcomes(List.of(unclear(started(store, call(50, 1))))));
        assertThat(advance(store, 999).looked()).isZero();
        done(store.chats().ruleOut(new CallId(50), NOW.plusSeconds(1_000)));
        assertThat(status(store)).isEqualTo(PublicStatus.FAILED);
        assertThat(advance(store, 1_000).channels()).containsExactly(MAIL);
    }

    @Test
    default void lateReportShouldTakeTheWaitingStepBack() {
        Store store = openWithAMessage();
        done(store.ledger().recordOutcomes(List.of(taken(started(store, call(50, 1))))));
        var progress = advance(store, 61);
        assertThat(progress.channels()).containsExactly(MAIL);
        report(store, 90, 50, Evidence.DELIVERED);
        assertThat(status(store)).isEqualTo(PublicStatus.DELIVERED);
        assertThat(advance(store, 62).channels()).isEmpty();
        assertThat(store.dispatch().due(MAIL, NOW.plusSeconds(99), 9)).isEmpty();
        assertThat(row(store).deliveries().get(1).reason()).contains("not_needed");
        assertThat(status(store)).isEqualTo(PublicStatus.DELIVERED);
        assertThat(store.dispatch().nextFallback()).isEmpty();
    }

    @Test
    default void reportOfAFurtherStepShouldCountForTheMessage() {
        Store store = openWithAMessage();
        done(store.ledger().recordOutcomes(List.of(notTaken(started(store, call(50, 1)), Control.REJECTED))));
        advance(store, 1);
        var second = started(store, stepCall(60, 1, NOW.plusSeconds(2)));
        done(store.ledger().recordOutcomes(List.of(taken(second))));
        var recipients = store.intakeQueries()
                .callsByReference(POST_OFFICE, List.of(REFERENCE))
                .get(REFERENCE);
        assertThat(recipients.recipients()).containsOnlyKeys(AT_MAIL).containsValue(stepOf(1));
        done(store.intake().keepRaw(raw(91)));
        var target = new Intake.Target(stepOf(1), second.id(), Fact.Source.REPORT);
        var line = new Intake.Line(StoreFixtures.report(1, Evidence.DELIVERED), Optional.of(target));
        done(store.intake().enter(reports(91, line)));
        store = reopen(store);
        assertThat(status(store)).isEqualTo(PublicStatus.DELIVERED);
        assertThat(row(store).fallback().orElseThrow().deliveredVia()).contains(MAIL);
        assertThat(store.messages().dossier(new MessageId(1)).orElseThrow().calls())
                .extracting(c -> c.channel())
                .containsExactly(CHANNEL, MAIL);
        for (int i = 1; i < history(store).size(); i++) {
            assertThat(history(store).get(i).from())
                    .contains(history(store).get(i - 1).to());
        }
    }

    @Test
    default void suppressedStepShouldMakeWayForTheNext() {
        Store store = openWithAMessage();
        var consent = new Subscribers.ConsentChange(new Reach(MAIL, AT_MAIL), Consent.OPTED_OUT, "test", NOW);
        done(store.subscribers().consent(consent));
        done(store.ledger().recordOutcomes(List.of(notTaken(started(store, call(50, 1)), Control.REJECTED))));
        assertThat(advance(store, 1).channels()).contains(POST);
        assertThat(row(store).deliveries())
                .extracting(d -> d.registers().status())
                .containsExactly(PublicStatus.REJECTED, PublicStatus.SUPPRESSED, PublicStatus.QUEUED);
    }

    @Test
    default void stepShouldBeHeldWhenItsChannelIs() {
        Store store = openWithAMessage();
        var scope = HoldScope.of(POST_OFFICE);
        done(store.ledger().hold(new Hold(scope, HoldCause.MANUAL, "lunch", NOW), List.of(MAIL)));
        done(store.ledger().recordOutcomes(List.of(notTaken(started(store, call(50, 1)), Control.REJECTED))));
        advance(store, 1);
        assertThat(status(store)).isEqualTo(PublicStatus.HELD);
        done(store.ledger().release(scope, List.of(MAIL), NOW));
        done(store.ledger().alignWithHolds(MAIL, Optional.empty(), 9, NOW.plusSeconds(2)));
        assertThat(status(store)).isEqualTo(PublicStatus.QUEUED);
        assertThat(store.dispatch().due(MAIL, NOW.plusSeconds(2), 9)).hasSize(1);
    }

    @Test
    default void stepShouldExpireWithItsMessage() {
        Store store = open();
        take(store, expiringAt(aText("x"), NOW.plusSeconds(100)));
        assertThat(advance(store, 60).channels()).containsExactly(MAIL);
        assertThat(done(store.ledger().expireDue(NOW.plusSeconds(100), 9))).isEqualTo(1);
        assertThat(status(store)).isEqualTo(PublicStatus.EXPIRED);
        assertThat(advance(store, 500).channels()).isEmpty();
        assertThat(store.dispatch().nextFallback()).isEmpty();
    }

    @Test
    default void listsShouldGoByTheStatusOfTheMessage() {
        Store store = openWithAMessage();
        done(store.ledger().accept(message(2, aText("y")), Optional.empty()));
        done(store.ledger().recordOutcomes(List.of(notTaken(started(store, call(50, 1)), Control.REJECTED))));
        var rejected =
                new MessageFilter(everything()).status(PublicStatus.REJECTED).built();
        var queued = new MessageFilter(everything()).status(PublicStatus.QUEUED).built();
        assertThat(store.messages().messages(rejected, Optional.empty(), 9).items())
                .hasSize(1);
        advance(store, 1);
        assertThat(store.messages().messages(rejected, Optional.empty(), 9).items())
                .isEmpty();
        assertThat(store.messages().messages(queued, Optional.empty(), 9).items())
                .extracting(m -> m.id().value())
                .containsExactly(2L, 1L);
    }

    @Test
    default void stepShouldBeSeenInTheConversationOfItsAddress() {
        Store store = openWithAMessage();
        assertThat(store.conversationQueries().with(AT_MAIL, List.of(MAIL))).isEmpty();
        done(store.ledger().recordOutcomes(List.of(notTaken(started(store, call(50, 1)), Control.REJECTED))));
        advance(store, 1);
        var conversation =
                store.conversationQueries().with(AT_MAIL, List.of(MAIL)).get(0);
        assertThat(conversation.lastMessage()).isPresent();
        assertThat(conversation.lastActivityAt()).isEqualTo(NOW.plusSeconds(1));
        var filter =
                new MessageFilter(everything()).conversation(conversation.id()).built();
        assertThat(store.messages().messages(filter, Optional.empty(), 9).items())
                .extracting(m -> m.id().value())
                .containsExactly(1L);
        assertThat(store.messages().messages(filter, Optional.of(1L), 9).items())
                .isEmpty();
        var own = store.conversationQueries().with(phone(1), List.of(CHANNEL)).get(0);
        assertThat(own.lastMessage()).isPresent();
    }

    @Test
    default void messageThatWentOnShouldBeNoDeadLetter() {
        Store store = openWithAMessage();
        done(store.ledger().recordOutcomes(List.of(notTaken(started(store, call(50, 1)), Control.REJECTED))));
        var dead = new DeadLetters(CHANNEL, PublicStatus.REJECTED, 0);
        assertThat(store.messages().deadLetters(dead, 9)).isEmpty();
        assertThat(store.messages().deadLetterCount(dead)).isZero();
        advance(store, 1);
        assertThat(store.messages().deadLetters(dead, 9)).isEmpty();
    }

    @Test
    default void openCallOfAStepShouldKnowItsAddress() {
        Store store = openWithAMessage();
        done(store.ledger().recordOutcomes(List.of(notTaken(started(store, call(50, 1)), Control.REJECTED))));
        advance(store, 1);
        started(store, stepCall(60, 1, NOW.plusSeconds(2)));
        var open = reopen(store).dispatch().openCalls();
        assertThat(open).hasSize(1);
        assertThat(open.get(0).deliveries()).extracting(Waiting::to).containsExactly(AT_MAIL);
    }
}
