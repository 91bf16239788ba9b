package io.carillon.testkit.store;

import io.carillon.domain.event.LogEntry;
import io.carillon.domain.subscriber.Consent;
import io.carillon.domain.subscriber.Reach;
import io.carillon.ports.store.SubscriberQueries.ConsentRow;
import io.carillon.ports.store.Subscribers.ConsentChange;
import java.time.Instant;
import java.util.Optional;

/** Changes of consent. */
final class MemoryConsents {
    private MemoryConsents() {}

    /** @return whether it changed */
    static boolean change(MemoryState state, ConsentChange change) {
        ConsentRow known = state.people.consents.get(change.reach());
        if (known != null && known.consent() == change.consent()) {
            return false;
        }
        state.people.consents.put(change.reach(), new ConsentRow(change.consent(), change.source(), change.at()));
        state.log.add(new LogEntry.OfSubscriber(
                state.nextPosition(),
                change.at(),
                change.consent().word(),
                state.people.owner(change.reach()).map(p -> p.id),
                Optional.of(change.reach())));
        return true;
    }

    /** What somebody says by a message that was just received. */
    static void heed(MemoryState state, Optional<Consent> says, Reach reach, Instant at) {
        says.ifPresent(c -> change(state, new ConsentChange(reach, c, "word", at)));
    }
}
