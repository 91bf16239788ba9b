package io.carillon.simulator;

import io.carillon.simulator.afilnet.AfilnetProvider;
import io.carillon.simulator.apiusb.ApiusbProvider;
import io.carillon.simulator.http.SimulatedProvider;
import io.carillon.simulator.jetchat.JetchatProvider;
import io.carillon.simulator.sms.SmsProvider;
import io.javalin.Javalin;
import java.time.Clock;
import java.util.List;

/** A running simulator. */
public final class Simulator implements AutoCloseable {
    /** The names of the providers that can be simulated; the last one takes every page below /api that no other has. */
    public static final List<String> PROVIDERS =
            List.of(SmsProvider.NAME, AfilnetProvider.NAME, ApiusbProvider.NAME, JetchatProvider.NAME);

    private final Javalin server;
    private final SimulatorServer content;
    private final String host;

    private Simulator(Javalin server, SimulatorServer content, String host) {
        this.server = server;
        this.content = content;
        this.host = host;
    }

    /**
     * Starts on the system's clock and returns once requests are answered.
     *
     * @throws RuntimeException when the port cannot be had
     */
    public static Simulator start(SimulatorSettings settings) {
        return start(settings, Clock.systemUTC());
    }

    /**
     * @param clock decides when reports become due and what times are written
     */
    public static Simulator start(SimulatorSettings settings, Clock clock) {
        List<SimulatedProvider> providers = PROVIDERS.stream()
                .filter(settings.providers()::contains)
                .map(name -> provider(name, settings, clock))
                .toList();
        SimulatorServer content = new SimulatorServer(settings, clock, providers);
        Javalin server = Javalin.create(content::configure);
        try {
            return new Simulator(server.start(), content, settings.host());
        } catch (RuntimeException refused) {
            server.stop();
            content.close();
            throw refused;
        }
    }

    public int port() {
        return server.port();
    }

    /** Where the providers' pages are, with a slash at the end. */
    public String url() {
        String named = host.contains(":") ? "[" + host + "]" : host;
        return "http://" + named + ":" + port() + "/";
    }

    /** Stops at once; open connections are closed. */
    @Override
    public void close() {
        server.stop();
        content.close();
    }

    private static SimulatedProvider provider(String name, SimulatorSettings settings, Clock clock) {
        if (name.equals(SmsProvider.NAME)) {
            return new SmsProvider(settings.reportDelay(), settings.script().sms(), clock);
        }
        if (name.equals(AfilnetProvider.NAME)) {
            return new AfilnetProvider(settings.reportDelay(), settings.script().afilnet(), clock);
        }
        if (name.equals(ApiusbProvider.NAME)) {
            return new ApiusbProvider(settings.script().apiusb(), clock);
        }
        if (name.equals(JetchatProvider.NAME)) {
            return new JetchatProvider(settings.script().jetchat(), clock);
        }
        throw new IllegalArgumentException("no provider " + name);
    }
}
