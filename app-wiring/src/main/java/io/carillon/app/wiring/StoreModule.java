package io.carillon.app.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.carillon.app.wiring.settings.Settings;
import io.carillon.ports.store.Store;
import java.time.Clock;

/** The store. */
final class StoreModule extends AbstractModule {
    private final StoreOpener opener;

    StoreModule(StoreOpener opener) {
        this.opener = opener;
    }

    @Provides
    @Singleton
    Store store(Settings settings, Clock clock) {
        return opener.open(settings.store().file(), clock);
    }
}
