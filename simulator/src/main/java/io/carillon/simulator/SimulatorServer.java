package io.carillon.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.carillon.simulator.fault.FaultScript;
import io.carillon.simulator.http.AdminRoutes;
import io.carillon.simulator.http.Connections;
import io.carillon.simulator.http.Json;
import io.carillon.simulator.http.SimulatedProvider;
import io.carillon.simulator.http.Timers;
import io.carillon.simulator.http.Traffic;
import io.carillon.simulator.http.WireEndpoint;
import io.carillon.simulator.script.SimulationScript;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** The one HTTP server under all simulated providers. */
final class SimulatorServer {
    private static final int ACCEPT_QUEUE = 1024;
    /** Longer than the longest delay: a late answer is still sent. */
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(11);

    private static final long LARGEST_REQUEST = 32L << 20;

    private final SimulatorSettings settings;
    private final Clock clock;
    private final List<SimulatedProvider> providers;
    private final Timers timers = new Timers();

    SimulatorServer(SimulatorSettings settings, Clock clock, List<SimulatedProvider> providers) {
        this.settings = settings;
        this.clock = clock;
        this.providers = providers;
    }

    void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.router.caseInsensitiveRoutes = true;
        config.http.maxRequestSize = LARGEST_REQUEST;
        config.jetty.addConnector(this::connector);
        config.routes.before("/_sim", SimulatorServer::refuseStrangers);
        config.routes.before("/_sim/*", SimulatorServer::refuseStrangers);
        config.routes.get("/_sim", this::names);
        config.routes.exception(IllegalArgumentException.class, SimulatorServer::badRequest);
        config.routes.exception(JsonProcessingException.class, SimulatorServer::badJson);
        providers.forEach(provider -> serve(provider, config));
    }

    /** Late answers that have not been written never will be. */
    void close() {
        timers.close();
    }

    private void serve(SimulatedProvider provider, JavalinConfig config) {
        SimulationScript written = settings.script();
        FaultScript script = new FaultScript(written.seed().orElse(settings.seed()), written.faultsOf(provider.name()));
        Traffic traffic = new Traffic(clock);
        WireEndpoint endpoint = new WireEndpoint(provider, script, traffic, timers);
        for (String path : provider.paths()) {
            provider.methods().forEach(method -> config.routes.addHttpHandler(method, path, endpoint));
        }
        new AdminRoutes(provider, script, traffic).register(config.routes);
    }

    private Connector connector(Server server, HttpConfiguration configuration) {
        Connections.remember(configuration);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(configuration));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setAcceptQueueSize(ACCEPT_QUEUE);
        connector.setIdleTimeout(LONGEST_SILENCE.toMillis());
        return connector;
    }

    /** The admin routes have no key: they are for this machine only, whatever the host setting is. */
    private static void refuseStrangers(Context ctx) throws UnknownHostException {
        if (!InetAddress.getByName(ctx.ip()).isLoopbackAddress()) {
            throw new ForbiddenResponse("the admin routes answer loopback callers only");
        }
    }

    private void names(Context ctx) throws JsonProcessingException {
        Json.write(
                ctx,
                Map.of(
                        "providers",
                        providers.stream().map(SimulatedProvider::name).toList()));
    }

    private static void badRequest(IllegalArgumentException refused, Context ctx) {
        problem(ctx, refused.getMessage());
    }

    private static void badJson(JsonProcessingException refused, Context ctx) {
        Throwable cause = refused.getCause() instanceof IllegalArgumentException inner ? inner : null;
        problem(ctx, cause == null ? refused.getOriginalMessage() : cause.getMessage());
    }

    private static void problem(Context ctx, String detail) {
        try {
            ctx.status(400);
            Json.write(ctx, Map.of("error", String.valueOf(detail)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
