package io.carillon.application.dispatch;

import io.carillon.domain.delivery.DeliveryId;
import io.carillon.ports.store.DispatchQueries.Waiting;
import io.carillon.ports.store.Ledger.Rescheduled;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The deliveries that failed because their provider was down. What suffered from nothing but the outage need not wait out its
 * back-off when that ends. Forgets nothing that matters when it forgets: the back-off ends by itself. Not safe for use by
 * several threads.
 */
final class Setbacks {
    private static final int MOST = 10_000;

    private final Map<DeliveryId, Setback> known = new LinkedHashMap<>();

    /**
     * @param fresh whether it had never failed before this outage
     * @param times how often it failed in this outage
     */
    private record Setback(Waiting delivery, boolean fresh, int times) {
        Setback again() {
            return new Setback(delivery, fresh, times + 1);
        }
    }

    void note(List<Waiting> deliveries) {
        for (Waiting delivery : deliveries) {
            if (known.containsKey(delivery.delivery()) || known.size() < MOST) {
                known.merge(
                        delivery.delivery(),
                        new Setback(delivery, delivery.tries() == 0, 1),
                        (before, now) -> before.again());
            }
        }
    }

    /** Those that the outage caught first; they take their old place in the queue. */
    List<Rescheduled> caught() {
        return known.values().stream()
                .filter(s -> s.fresh() && s.times() == 1)
                .map(s -> new Rescheduled(s.delivery().delivery(), s.delivery().due()))
                .toList();
    }

    /** One that may show whether the provider takes messages again, where nothing else waits; behind all that is due. */
    List<Rescheduled> any(Instant now) {
        return known.keySet().stream()
                .limit(1)
                .map(d -> new Rescheduled(d, now))
                .toList();
    }

    /** The outage is over: all that failed because of it alone. Forgets everything. */
    List<Rescheduled> end(Instant now) {
        List<Rescheduled> sooner = known.values().stream()
                .filter(Setback::fresh)
                .map(s -> new Rescheduled(s.delivery().delivery(), now))
                .toList();
        known.clear();
        return sooner;
    }
}
