package io.carillon.application.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.ports.store.DispatchQueries.Waiting;
import io.carillon.ports.store.Ledger.Rescheduled;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SetbacksTest {
    private static final Instant LATER = Queued.NOW.plusSeconds(30);

    private final Setbacks setbacks = new Setbacks();
    private final Waiting fresh = Queued.of(1, "1");
    private final Waiting tried = Queued.of(2, "2");
    private final Waiting poison = triedBefore(Queued.of(3, "3"));

    private static Waiting triedBefore(Waiting w) {
        return new Waiting(w.delivery(), w.to(), w.submission(), w.due(), 4);
    }

    private void anOutage() {
        setbacks.note(List.of(poison, tried, fresh));
        setbacks.note(List.of(tried));
    }

    @Test
    void whatTheOutageCaughtShouldTakeItsOldPlaceWhenTheProviderAnswersAgain() {
        anOutage();
        assertThat(setbacks.caught()).containsExactly(new Rescheduled(fresh.delivery(), fresh.due()));
    }

    @Test
    void oneShouldBeTriedWhenNothingElseWaits() {
        assertThat(setbacks.any(LATER)).isEmpty();
        anOutage();
        assertThat(setbacks.any(LATER)).containsExactly(new Rescheduled(poison.delivery(), LATER));
    }

    @Test
    void allButThoseThatFailedBeforeShouldGoWhenTheOutageEnds() {
        anOutage();
        assertThat(setbacks.end(LATER))
                .containsExactly(new Rescheduled(tried.delivery(), LATER), new Rescheduled(fresh.delivery(), LATER));
        assertThat(setbacks.end(LATER)).isEmpty();
    }
}
