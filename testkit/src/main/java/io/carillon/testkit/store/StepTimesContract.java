package io.carillon.testkit.store;

import static io.carillon.testkit.store.FallbackFixtures.MAIL;
import static io.carillon.testkit.store.FallbackFixtures.PLAN;
import static io.carillon.testkit.store.FallbackFixtures.POST;
import static io.carillon.testkit.store.FallbackFixtures.advance;
import static io.carillon.testkit.store.FallbackFixtures.row;
import static io.carillon.testkit.store.FallbackFixtures.started;
import static io.carillon.testkit.store.FallbackFixtures.status;
import static io.carillon.testkit.store.FallbackFixtures.stepCall;
import static io.carillon.testkit.store.FallbackFixtures.stepOf;
import static io.carillon.testkit.store.FallbackFixtures.take;
import static io.carillon.testkit.store.StoreFixtures.NOW;
import static io.carillon.testkit.store.StoreFixtures.aText;
import static io.carillon.testkit.store.StoreFixtures.after;
import static io.carillon.testkit.store.StoreFixtures.call;
import static io.carillon.testkit.store.StoreFixtures.done;
import static io.carillon.testkit.store.StoreFixtures.expiringAt;
import static io.carillon.testkit.store.StoreFixtures.message;
import static io.carillon.testkit.store.StoreFixtures.notTaken;
import static io.carillon.testkit.store.StoreFixtures.result;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.delivery.CallState;
import io.carillon.domain.delivery.Control;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.delivery.PublicStatus;
import io.carillon.ports.store.Ledger.Rescheduled;
import io.carillon.ports.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Steps of a message whose time to go out is moved. */
public interface StepTimesContract extends StoreUnderTest {
    Instant MORNING = after(Duration.ofHours(9));

    private static void startSecond(Store store) {
        done(store.ledger().recordOutcomes(List.of(notTaken(started(store, call(50, 1)), Control.REJECTED))));
        advance(store, 1);
    }

    @Test
    default void keptStepShouldHaveItsTimeFromWhenItMayGoOut() {
        Store store = open();
        take(store);
        startSecond(store);
        done(store.ledger().postpone(List.of(new Rescheduled(stepOf(1), MORNING)), "quiet_hours", NOW.plusSeconds(2)));
        store = reopen(store);
        assertThat(status(store)).isEqualTo(PublicStatus.SCHEDULED);
        assertThat(row(store).deliveries().get(1).reason()).contains("quiet_hours");
        assertThat(store.dispatch().nextFallback()).contains(MORNING.plusSeconds(60));
        assertThat(advance(store, 999).looked()).isZero();
        assertThat(store.dispatch().nextDue(MAIL, NOW)).contains(MORNING);
        done(store.ledger().promoteDue(MORNING, 9));
        assertThat(store.dispatch().due(MAIL, MORNING, 9)).hasSize(1);
        assertThat(advance(store, MORNING.plusSeconds(60)).channels()).containsExactly(POST);
    }

    @Test
    default void keptFirstStepShouldHaveItsTimeFromWhenItMayGoOut() {
        Store store = open();
        done(store.ledger().accept(message(1, aText("x")).notBefore(MORNING).goingOnTo(PLAN), Optional.empty()));
        assertThat(status(store)).isEqualTo(PublicStatus.SCHEDULED);
        assertThat(store.dispatch().nextFallback()).contains(MORNING.plusSeconds(60));
    }

    @Test
    default void keptStepShouldExpireWithItsMessage() {
        Store store = open();
        take(store, expiringAt(aText("x"), NOW.plusSeconds(100)));
        startSecond(store);
        done(store.ledger().postpone(List.of(new Rescheduled(stepOf(1), MORNING)), "quiet_hours", NOW.plusSeconds(2)));
        assertThat(done(store.ledger().expireDue(NOW.plusSeconds(100), 9))).isEqualTo(1);
        assertThat(status(store)).isEqualTo(PublicStatus.EXPIRED);
        assertThat(advance(store, MORNING).channels()).isEmpty();
        assertThat(store.dispatch().nextFallback()).isEmpty();
    }

    @Test
    default void stepShouldBeBroughtForward() {
        Store store = open();
        take(store);
        startSecond(store);
        var second = started(store, stepCall(60, 1, NOW.plusSeconds(2)));
        var later = new StoreFixtures.Outcome(
                Evidence.NONE, Control.QUEUED, NOW.plusSeconds(40), Optional.of("retry_wait"));
        done(store.ledger().recordOutcomes(List.of(result(second, CallState.ANSWERED, Optional.empty(), later))));
        assertThat(store.dispatch().due(MAIL, NOW.plusSeconds(3), 9)).isEmpty();
        done(store.ledger().bringForward(List.of(new Rescheduled(stepOf(1), NOW.plusSeconds(3)))));
        assertThat(store.dispatch().due(MAIL, NOW.plusSeconds(3), 9)).hasSize(1);
        started(store, stepCall(61, 1, NOW.plusSeconds(3)));
        store = reopen(store);
        assertThat(row(store).deliveries().get(1).due()).isEqualTo(NOW.plusSeconds(3));
        assertThat(row(store).deliveries().get(1).tries()).isEqualTo(2);
    }
}
