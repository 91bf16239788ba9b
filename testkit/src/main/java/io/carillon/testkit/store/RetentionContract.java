package io.carillon.testkit.store;

import static io.carillon.testkit.store.StoreFixtures.ACCOUNT;
import static io.carillon.testkit.store.StoreFixtures.CHANNEL;
import static io.carillon.testkit.store.StoreFixtures.NOW;
import static io.carillon.testkit.store.StoreFixtures.aHold;
import static io.carillon.testkit.store.StoreFixtures.aText;
import static io.carillon.testkit.store.StoreFixtures.after;
import static io.carillon.testkit.store.StoreFixtures.call;
import static io.carillon.testkit.store.StoreFixtures.done;
import static io.carillon.testkit.store.StoreFixtures.message;
import static io.carillon.testkit.store.StoreFixtures.raw;
import static io.carillon.testkit.store.StoreFixtures.reports;
import static io.carillon.testkit.store.StoreFixtures.unclear;
import static io.carillon.testkit.store.StoreFixtures.unmatchedLine;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.channel.HoldCause;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.delivery.RawIntakeId;
import io.carillon.domain.event.LogEntry;
import io.carillon.domain.message.MessageId;
import io.carillon.ports.store.Retention.Bounds;
import io.carillon.ports.store.Store;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Letting go of what is old. */
public interface RetentionContract extends StoreUnderTest {
    Bounds NOTHING = new Bounds(Optional.empty(), Optional.empty(), Optional.empty());

    @Test
    default void sweepShouldRemoveTheOldestEntriesAndNeverTheLast() {
        Store store = open();
        assertThat(store.log().firstPosition()).isZero();
        done(store.ledger().accept(message(1, aText("x")), Optional.empty()));
        done(store.ledger().hold(aHold(HoldCause.BALANCE), List.of(CHANNEL)));
        done(store.ledger().alignWithHolds(CHANNEL, Optional.of(aHold(HoldCause.BALANCE)), 9, NOW));
        done(store.ledger().noteChannel(CHANNEL, "degraded", Optional.empty(), after(Duration.ofDays(1))));
        long last = store.log().lastPosition();
        assertThat(store.log().firstPosition()).isEqualTo(1);

        assertThat(done(store.retention().sweep(NOTHING, 9))).isZero();
        var toThatDay = new Bounds(Optional.of(after(Duration.ofDays(1))), Optional.empty(), Optional.empty());
        assertThat(done(store.retention().sweep(toThatDay, 2))).isEqualTo(2);
        assertThat(store.log().firstPosition()).isEqualTo(3);
        done(store.retention().sweep(toThatDay, 9));
        assertThat(store.log().firstPosition()).isEqualTo(last);
        var all = new Bounds(Optional.of(after(Duration.ofDays(9))), Optional.empty(), Optional.empty());
        assertThat(done(store.retention().sweep(all, 9))).isZero();

        Store again = reopen(store);
        assertThat(again.log().from(1, 9)).extracting(LogEntry::position).containsExactly(last);
        var row = again.messages().dossier(new MessageId(1)).orElseThrow();
        assertThat(row.history()).isEmpty();
        assertThat(row.message().delivery().registers().status()).isEqualTo(PublicStatus.HELD);
        done(again.ledger().noteChannel(CHANNEL, "recovered", Optional.empty(), NOW));
        assertThat(again.log().lastPosition()).isEqualTo(last + 1);
    }

    @Test
    default void sweepShouldKeepRawRepliesThatAreUnreadOrSetAside() {
        Store store = open();
        for (long id = 900; id < 903; id++) {
            done(store.intake().keepRaw(raw(id)));
        }
        done(store.intake().enter(reports(900, unmatchedLine(1, Evidence.DELIVERED))));
        done(store.intake()
                .quarantine(new RawIntakeId(901), Complaint.of("broken", "cannot be read"), List.of(CHANNEL), NOW));
        var bounds = new Bounds(Optional.empty(), Optional.of(after(Duration.ofSeconds(1))), Optional.empty());
        assertThat(done(store.retention().sweep(new Bounds(Optional.empty(), Optional.of(NOW), Optional.empty()), 9)))
                .isZero();
        assertThat(done(store.retention().sweep(bounds, 9))).isEqualTo(1);
        assertThat(store.intakeQueries().raw(new RawIntakeId(900))).isEmpty();
        assertThat(store.intakeQueries().quarantinedCount(ACCOUNT)).isEqualTo(1);
        assertThat(store.intakeQueries().pendingRaw()).hasSize(1);
    }

    @Test
    default void sweepShouldRemoveWhatWentOverTheWireAndKeepTheCall() {
        Store store = open();
        done(store.ledger().accept(message(1, aText("x")), Optional.empty()));
        done(store.ledger().startCalls(List.of(call(500, 1))));
        done(store.ledger().recordOutcomes(List.of(unclear(call(500, 1)))));
        var bounds = new Bounds(Optional.empty(), Optional.empty(), Optional.of(NOW));
        int gone = done(store.retention().sweep(bounds, 9));
        assertThat(gone).isLessThanOrEqualTo(1);
        var calls = store.messages().dossier(new MessageId(1)).orElseThrow().calls();
        assertThat(calls).hasSize(1);
        assertThat(calls.get(0).exchange()).isEmpty();
    }
}
