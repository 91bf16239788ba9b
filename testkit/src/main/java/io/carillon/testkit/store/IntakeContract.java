package io.carillon.testkit.store;

import static io.carillon.testkit.store.StoreFixtures.ACCOUNT;
import static io.carillon.testkit.store.StoreFixtures.CHANNEL;
import static io.carillon.testkit.store.StoreFixtures.NOW;
import static io.carillon.testkit.store.StoreFixtures.REFERENCE;
import static io.carillon.testkit.store.StoreFixtures.aText;
import static io.carillon.testkit.store.StoreFixtures.call;
import static io.carillon.testkit.store.StoreFixtures.deliveryOf;
import static io.carillon.testkit.store.StoreFixtures.done;
import static io.carillon.testkit.store.StoreFixtures.line;
import static io.carillon.testkit.store.StoreFixtures.message;
import static io.carillon.testkit.store.StoreFixtures.phone;
import static io.carillon.testkit.store.StoreFixtures.raw;
import static io.carillon.testkit.store.StoreFixtures.reports;
import static io.carillon.testkit.store.StoreFixtures.taken;
import static io.carillon.testkit.store.StoreFixtures.unclear;
import static io.carillon.testkit.store.StoreFixtures.unmatchedLine;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.delivery.CallId;
import io.carillon.domain.delivery.CallState;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.delivery.Fact;
import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.delivery.RawIntakeId;
import io.carillon.domain.event.LogEntry;
import io.carillon.domain.message.MessageId;
import io.carillon.ports.store.Intake;
import io.carillon.ports.store.MessageQueries.Dossier;
import io.carillon.ports.store.NewCall;
import io.carillon.ports.store.Store;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Raw replies and what they report. */
public interface IntakeContract extends StoreUnderTest {
    private Store openWithCall(NewCall call) {
        Store store = open();
        for (var delivery : call.deliveries()) {
            done(store.ledger().accept(message(delivery.message().value(), aText("x")), Optional.empty()));
        }
        done(store.ledger().startCalls(List.of(call)));
        done(store.intake().keepRaw(raw(900)));
        return store;
    }

    private static Dossier dossier(Store store, long message) {
        return store.messages().dossier(new MessageId(message)).orElseThrow();
    }

    private static PublicStatus status(Store store, long message) {
        return dossier(store, message).message().delivery().registers().status();
    }

    @Test
    default void rawShouldStayPendingAcrossARestartUntilItsReportsAreEntered() {
        Store store = openWithCall(call(50, 1));
        Store again = reopen(store);
        var pending = again.intakeQueries().pendingRaw();
        assertThat(pending).hasSize(1);
        assertThat(pending.get(0).raw().reply().body())
                .isEqualTo(raw(900).reply().body());
        done(again.intake().enter(reports(900, line(1, 50, Evidence.SENT))));
        assertThat(again.intakeQueries().pendingRaw()).isEmpty();
        assertThat(again.intakeQueries().raw(new RawIntakeId(900)).orElseThrow().entered())
                .isEqualTo(1);
    }

    @Test
    default void enterShouldPassOverWhatWasEnteredWhenItIsRepeated() {
        Store store = openWithCall(call(50, 1, 2));
        var first =
                new Intake.Reports(new RawIntakeId(900), ACCOUNT, 0, List.of(line(1, 50, Evidence.SENT)), false, NOW);
        done(store.intake().enter(first));
        long position = store.log().lastPosition();
        done(store.intake().enter(first));
        assertThat(store.log().lastPosition()).isEqualTo(position);
        done(store.intake().enter(reports(900, line(1, 50, Evidence.SENT), line(2, 50, Evidence.DELIVERED))));
        assertThat(status(store, 2)).isEqualTo(PublicStatus.DELIVERED);
        assertThat(dossier(store, 1).history()).hasSize(2);
    }

    @Test
    default void reportShouldOverruleWhenItIsStronger() {
        Store store = openWithCall(call(50, 1));
        done(store.ledger().recordOutcomes(List.of(taken(call(50, 1)))));
        done(store.intake().enter(reports(900, line(1, 50, Evidence.UNDELIVERED), line(1, 50, Evidence.SENT))));
        assertThat(status(store, 1)).isEqualTo(PublicStatus.UNDELIVERED);
        assertThat(dossier(store, 1).message().delivery().complaint())
                .contains(new Complaint("undelivered", "code-" + Evidence.UNDELIVERED.ordinal(), "detail"));
        done(store.intake().keepRaw(raw(901)));
        done(store.intake().enter(reports(901, line(1, 50, Evidence.DELIVERED))));
        assertThat(status(store, 1)).isEqualTo(PublicStatus.DELIVERED);
        assertThat(dossier(store, 1).message().delivery().complaint()).isEmpty();
        var history = dossier(store, 1).history();
        assertThat(history).hasSize(5);
        assertThat(history.get(4).corrected()).isTrue();
        assertThat(history.get(3).changesStatus()).isFalse();
    }

    @Test
    default void reportShouldResolveTheCallWhenItWasUnclear() {
        Store store = openWithCall(call(50, 1, 2));
        done(store.ledger().recordOutcomes(List.of(unclear(call(50, 1, 2)))));
        done(store.intake().enter(reports(900, line(1, 50, Evidence.SENT))));
        assertThat(dossier(store, 1).calls().get(0).state()).isEqualTo(CallState.UNRESOLVED);
        done(store.intake().keepRaw(raw(901)));
        done(store.intake().enter(reports(901, line(2, 50, Evidence.SENT))));
        assertThat(dossier(store, 1).calls().get(0).state()).isEqualTo(CallState.RESOLVED);
        assertThat(dossier(store, 2).message().delivery().registers().unresolvedCalls())
                .isZero();
    }

    @Test
    default void bindShouldTieAllRecipientsWhenTheReferenceIsLearnt() {
        Store store = openWithCall(call(50, 1, 2));
        done(store.ledger().recordOutcomes(List.of(unclear(call(50, 1, 2)))));
        done(store.intake().bind(List.of(new Intake.Binding(new CallId(50), REFERENCE)), NOW));
        assertThat(status(store, 1)).isEqualTo(PublicStatus.ACCEPTED);
        assertThat(status(store, 2)).isEqualTo(PublicStatus.ACCEPTED);
        var found = reopen(store)
                .intakeQueries()
                .callsByReference(ACCOUNT, List.of(REFERENCE))
                .get(REFERENCE);
        assertThat(found.state()).isEqualTo(CallState.RESOLVED);
        assertThat(found.recipients())
                .containsEntry(phone(1), deliveryOf(1))
                .containsEntry(phone(2), deliveryOf(2))
                .hasSize(2);
    }

    @Test
    default void reportShouldWaitUnmatchedUntilItsDeliveryIsKnown() {
        Store store = openWithCall(call(50, 1));
        done(store.intake().enter(reports(900, unmatchedLine(1, Evidence.DELIVERED), unmatchedLine(8, Evidence.SENT))));
        Store again = reopen(store);
        assertThat(again.intakeQueries().unmatchedCount(ACCOUNT)).isEqualTo(2);
        assertThat(again.intakeQueries().unmatched(ACCOUNT, List.of(REFERENCE), List.of()))
                .hasSize(2);
        var mine = again.intakeQueries().unmatched(ACCOUNT, List.of(), List.of(phone(1)));
        assertThat(mine).hasSize(1);
        var target = new Intake.Target(deliveryOf(1), new CallId(50), Fact.Source.INFERRED);
        done(again.intake().match(List.of(new Intake.Match(mine.get(0).id(), target)), NOW));
        assertThat(status(again, 1)).isEqualTo(PublicStatus.DELIVERED);
        assertThat(again.intakeQueries().unmatchedCount(ACCOUNT)).isEqualTo(1);
    }

    @Test
    default void quarantineShouldSetAsideWhenTheBytesCannotBeRead() {
        Store store = openWithCall(call(50, 1));
        var complaint = Complaint.of("unreadable", "not XML");
        done(store.intake().quarantine(new RawIntakeId(900), complaint, List.of(CHANNEL), NOW));
        assertThat(store.intakeQueries().pendingRaw()).isEmpty();
        assertThat(store.intakeQueries().quarantinedCount(ACCOUNT)).isEqualTo(1);
        assertThat(store.intakeQueries().quarantined(ACCOUNT, Optional.empty(), 9))
                .extracting(q -> q.complaint())
                .containsExactly(complaint);
        assertThat(store.intakeQueries().quarantined(ACCOUNT, Optional.of(new RawIntakeId(900)), 9))
                .isEmpty();
        var last = store.log().from(store.log().lastPosition(), 1).get(0);
        assertThat(last).isInstanceOf(LogEntry.OfChannel.class);
        done(store.intake().enter(reports(900)));
        assertThat(store.intakeQueries().quarantinedCount(ACCOUNT)).isZero();
    }

    @Test
    default void discardShouldForgetWhenThereIsNothingInIt() {
        Store store = openWithCall(call(50, 1));
        done(store.intake().discard(new RawIntakeId(900)));
        assertThat(store.intakeQueries().pendingRaw()).isEmpty();
        assertThat(store.intakeQueries().raw(new RawIntakeId(900))).isEmpty();
    }
}
