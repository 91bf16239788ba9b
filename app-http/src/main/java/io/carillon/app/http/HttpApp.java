package io.carillon.app.http;

import io.carillon.app.http.stream.EventStreams;
import io.carillon.app.wiring.settings.Settings;
import io.carillon.application.UseCases;
import io.carillon.ports.provider.Secret;
import io.javalin.Javalin;
import java.net.URI;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The running HTTP server. Closing it leaves the use cases alone. Safe for use by several threads. */
public final class HttpApp implements AutoCloseable {
    private final Javalin server;
    private final EventStreams streams;
    private final String host;

    private HttpApp(Javalin server, EventStreams streams, String host) {
        this.server = server;
        this.streams = streams;
        this.host = host;
    }

    /**
     * Starts listening; requests are answered when this returns.
     *
     * @param key what callers of {@code /v1} must show
     * @throws HttpStartException when the address cannot be had
     */
    public static HttpApp start(Settings.Http http, UseCases useCases, Secret key) {
        return start(http, useCases, key, Bounds.DEFAULT);
    }

    static HttpApp start(Settings.Http http, UseCases useCases, Secret key, Bounds bounds) {
        QueuedThreadPool threads = new QueuedThreadPool(bounds.threads(), Math.min(8, bounds.threads()));
        threads.setName("http");
        Gate gate = new Gate(HostRule.of(http.host()), new Bearer(key));
        EventStreams streams = new EventStreams(useCases.followEvents(), bounds.streams());
        // Each goes before those inserted earlier: gate, streams, turnstile, and at last the router.
        gate.insertHandler(new HeadAsGet());
        gate.insertHandler(new Turnstile(bounds.requests()));
        gate.insertHandler(new EventStreamDoor(useCases.followEvents(), streams));
        Javalin server = Javalin.create(config -> {
            ServerTuning.apply(config, http, threads, gate);
            Refusals.register(config.routes);
            Routing.register(config.routes, useCases, threads, bounds);
        });
        try {
            return new HttpApp(server.start(), streams, http.host());
        } catch (RuntimeException e) {
            streams.close();
            throw new HttpStartException("cannot listen on " + http.host() + ":" + http.port(), e);
        }
    }

    /** The port in use, also where the settings left the choice open. */
    public int port() {
        return server.port();
    }

    /** Where this machine reaches it. */
    public URI url() {
        String name = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
        return URI.create("http://" + name + ":" + port() + "/");
    }

    @Override
    public void close() {
        streams.close();
        server.stop();
    }
}
