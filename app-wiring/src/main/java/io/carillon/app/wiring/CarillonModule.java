package io.carillon.app.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.carillon.app.wiring.settings.Settings;
import io.carillon.application.Carillon;
import io.carillon.application.UseCases;
import io.carillon.ports.store.Store;
import java.time.Clock;

/** The application, through its own composition root. */
final class CarillonModule extends AbstractModule {

    @Provides
    @Singleton
    Carillon carillon(Settings settings, Store store, Clock clock) {
        try {
            return started(settings, store, clock);
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private static Carillon started(Settings settings, Store store, Clock clock) {
        Carillon.Builder builder = Carillon.builder()
                .store(store)
                .clock(clock)
                .settings(settings.engine())
                .consentWords(settings.consent())
                .retention(settings.retention());
        settings.accounts().forEach(account -> builder.account(account.open(clock)));
        settings.channels().forEach(builder::channel);
        return builder.start();
    }

    @Provides
    @Singleton
    UseCases useCases(Carillon carillon) {
        return carillon.useCases();
    }
}
