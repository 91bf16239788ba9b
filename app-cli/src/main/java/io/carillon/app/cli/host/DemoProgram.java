package io.carillon.app.cli.host;

import io.carillon.app.cli.client.Endpoint;
import io.carillon.app.cli.demo.Demo;
import io.carillon.app.cli.output.ExitCode;
import io.carillon.app.cli.output.Terminal;
import io.carillon.app.wiring.settings.Settings;
import io.carillon.app.wiring.settings.SettingsReader;
import io.carillon.simulator.Simulator;
import io.carillon.simulator.SimulatorSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;

/** Sets the stage of the demo: a simulated provider, and the application on a store that is thrown away. */
final class DemoProgram {
    private static final Duration REPORT_DELAY = Duration.ofSeconds(1);
    private static final String SETTINGS =
            """
            store: {url: "jdbc:sqlite:demo.db"}
            channels:
              sms: {provider: sms, base_url: "%s", userid: "12", account_name: demo, password: demo,
                    overage_meaning: sent, poll: {reports: PT1S}}
            """;

    private DemoProgram() {}

    static int run(boolean once, Terminal terminal) {
        Path folder = folder();
        try (Simulator simulator = Simulator.start(SimulatorSettings.defaults().withReportDelay(REPORT_DELAY));
                RunningApp app = app(folder, simulator.url())) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder), "demo-folder"));
            if (!once) {
                invite(app.endpoint(), simulator.url(), terminal);
            }
            Endpoint provider = Endpoint.parse(simulator.url(), "", false);
            ExitCode code = new Demo(app.endpoint(), provider, terminal, Clock.systemUTC()).run();
            if (!once) {
                terminal.out().println("The demo goes on until Ctrl-C.");
                Ending.await(app, simulator);
            }
            return code.code();
        }
    }

    private static RunningApp app(Path folder, String provider) {
        Settings settings =
                SettingsReader.withInstalledPlugins(Map.of()).read(SETTINGS.formatted(provider), folder);
        return RunningApp.start(settings, new Settings.Http("127.0.0.1", 0), LocalServer.oneTimeKey());
    }

    /** The one place where a key is printed: it opens nothing but this demo, and ends with it. */
    private static void invite(Endpoint carillon, String provider, Terminal terminal) {
        terminal.out()
                .printf(
                        """
                        Carillon    %1$s
                        key         %2$s
                        provider    %3$s (simulated; what it got: %3$s_sim/sms/received)

                        Try it from another terminal:
                          curl -H 'Authorization: Bearer %2$s' -H 'Content-Type: application/json' \\
                            -d '{"channel":"sms","to":"13800000000","content":{"type":"text","text":"hello"}}' %1$s/v1/messages
                          CARILLON_SERVER=%1$s CARILLON_KEY=%2$s bin/carillon messages list

                        """,
                        carillon, carillon.key(), provider);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("carillon-demo");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            System.err.println("carillon: left behind: " + folder);
        }
    }
}
