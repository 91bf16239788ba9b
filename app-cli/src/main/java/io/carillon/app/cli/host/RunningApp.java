package io.carillon.app.cli.host;

import io.carillon.app.cli.client.Backend;
import io.carillon.app.cli.client.Endpoint;
import io.carillon.app.http.HttpApp;
import io.carillon.app.wiring.Assembly;
import io.carillon.app.wiring.settings.Settings;
import io.carillon.ports.provider.Secret;

/** The whole application inside this process: store, engine and HTTP app. */
final class RunningApp implements Backend {
    private final Assembly assembly;
    private final HttpApp http;
    private final Secret key;

    private RunningApp(Assembly assembly, HttpApp http, Secret key) {
        this.assembly = assembly;
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
        Assembly assembly = Assembly.start(settings);
        try {
            return new RunningApp(assembly, HttpApp.start(address, assembly.useCases(), key), key);
        } catch (RuntimeException e) {
            assembly.close();
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
        assembly.close();
    }
}
