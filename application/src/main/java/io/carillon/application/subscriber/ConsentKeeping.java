package io.carillon.application.subscriber;

import io.carillon.application.work.Commits;
import io.carillon.domain.subscriber.Consent;
import io.carillon.domain.subscriber.Reach;
import io.carillon.ports.store.Store;
import io.carillon.ports.store.Subscribers.ConsentChange;
import io.carillon.ports.usecase.subscriber.ManageSubscribers.Change.ProviderFailed;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;

/** Keeps whether people want messages: the providers that know them are told first. */
final class ConsentKeeping {
    private final Store store;
    private final ProviderPeople providers;
    private final Clock clock;

    ConsentKeeping(Store store, ProviderPeople providers, Clock clock) {
        this.store = store;
        this.providers = providers;
        this.clock = clock;
    }

    /** Nothing is changed here unless every provider took it. @param source see {@link ConsentChange} */
    Optional<ProviderFailed> keep(Collection<Reach> reaches, Consent consent, String source) {
        Optional<ProviderFailed> failure = providers.write(reaches, consent);
        if (failure.isEmpty()) {
            reaches.stream()
                    .map(reach ->
                            store.subscribers().consent(new ConsentChange(reach, consent, source, clock.instant())))
                    .toList()
                    .forEach(Commits::await);
        }
        return failure;
    }
}
