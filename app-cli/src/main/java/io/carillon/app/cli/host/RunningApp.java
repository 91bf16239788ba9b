package io.carillon.app.cli.host;

import io.carillon.adapters.store.SqliteStore;
import io.carillon.app.cli.client.Backend;
import io.carillon.app.cli.client.Endpoint;
import io.carillon.app.http.HttpApp;
import io.carillon.app.wiring.settings.Settings;
import io.carillon.application.Carillon;
import io.carillon.ports.provider.Secret;
import io.carillon.ports.store.Store;
import java.time.Clock;

/** The whole application inside this process: store, engine and HTTP app. */
final class RunningApp implements Backend {
    private final Carillon carillon;
    private final HttpApp http;
    private final Secret key;

    private RunningApp(Carillon carillon, HttpApp http, Secret key) {
        this.carillon = carillon;
        this.http = http;
        this.key = key;
    }

    /**
     * Starts what the settings say.
     *
     * @param address where to listen; not always what the settings say
     * @throws io.carillon.adapters.store.StoreLocked when another process has the store
     */
    static RunningApp start(Settings settings, Settings.Http address, Secret key) {
        Carillon carillon = carillon(settings, Clock.systemUTC());
        try {
            return new RunningApp(carillon, HttpApp.start(address, carillon.useCases(), key), key);
        } catch (RuntimeException e) {
            carillon.close();
            throw e;
        }
    }

    private static Carillon carillon(Settings settings, Clock clock) {
        Store store = SqliteStore.open(settings.store().file(), clock);
        try {
            Carillon.Builder builder =
                    Carillon.builder().store(store).clock(clock).settings(settings.engine());
            settings.accounts().forEach(account -> builder.account(account.open(clock)));
            settings.channels().forEach(builder::channel);
            return builder.start();
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    @Override
    public Endpoint endpoint() {
        return new Endpoint(java.net.URI.create(http.url().toString().replaceAll("/$", "")), key.reveal());
    }

    /** No new requests, then the engine ends what is under way. */
    @Override
    public void close() {
        http.close();
        carillon.close();
    }
}
