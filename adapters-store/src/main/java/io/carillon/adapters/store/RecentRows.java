package io.carillon.adapters.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The rows that the writer wrote last: a delivery is touched three times within milliseconds, and what was just written need
 * not be read. Whoever changes such a row does it through {@link Delivery} and {@link StoredCall}, which keep this true; after a
 * rollback everything is forgotten. Not safe for use by several threads.
 */
final class RecentRows {
    private static final int MOST_DELIVERIES = 8_192;
    private static final int MOST_CALLS = 1_024;

    private final boolean remembers;
    private final Map<Long, Delivery> deliveries = bounded(MOST_DELIVERIES);
    private final Map<Long, StoredCall> calls = bounded(MOST_CALLS);

    private RecentRows(boolean remembers) {
        this.remembers = remembers;
    }

    /** For the one session that writes. */
    static RecentRows ofWriter() {
        return new RecentRows(true);
    }

    /** For sessions beside which another one writes. */
    static RecentRows none() {
        return new RecentRows(false);
    }

    private static <T> Map<Long, T> bounded(int most) {
        return new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, T> eldest) {
                return size() > most;
            }
        };
    }

    /** A copy: what is changed and not stored must not be remembered. */
    Optional<Delivery> delivery(long id) {
        return Optional.ofNullable(deliveries.get(id)).map(Delivery::copy);
    }

    /** What ended is seldom touched again, and makes room. */
    void keep(Delivery delivery) {
        if (!remembers) {
            return;
        }
        if (delivery.registers.control().isEnd()) {
            deliveries.remove(delivery.id);
        } else {
            deliveries.put(delivery.id, delivery.copy());
        }
    }

    /** The delivery's row changes otherwise than by being stored. */
    void dropDelivery(long id) {
        deliveries.remove(id);
    }

    Optional<StoredCall> call(long id) {
        return Optional.ofNullable(calls.get(id));
    }

    void keep(StoredCall call) {
        if (remembers) {
            calls.put(call.id(), call);
        }
    }

    /** The call's row changes. */
    void dropCall(long id) {
        calls.remove(id);
    }

    void forget() {
        deliveries.clear();
        calls.clear();
    }
}
