package io.carillon.app.cli.host;

import io.carillon.app.cli.client.Endpoint;
import io.carillon.app.wiring.settings.Settings;
import io.carillon.app.wiring.settings.SettingsReader;
import io.carillon.simulator.Simulator;
import io.carillon.simulator.SimulatorSettings;
import io.carillon.simulator.script.SimulationScript;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** The simulated providers and the application, on loopback and on a store that is thrown away in the end. */
final class DemoStage implements AutoCloseable {
    private static final String PROVIDERS = "apiusb: {settings: {token_required: true}}";
    private static final Duration REPORT_DELAY = Duration.ofSeconds(1);
    private static final String SETTINGS = """
            store: {url: "jdbc:sqlite:demo.db"}
            accounts:
              afilnet: {provider: afilnet, base_url: "%1$s", user: demo, password: demo, zone: UTC, poll: {chats: PT1S}}
            channels:
              sms: {provider: sms, base_url: "%1$s", userid: "12", account_name: demo, password: demo,
                    overage_meaning: sent, poll: {reports: PT1S, replies: PT1S}}
              whatsapp: {account: afilnet, platform: whatsapp, platform_id: "100"}
              telegram: {account: afilnet, platform: telegram, platform_id: "7"}
              members: {provider: apiusb, base_url: "%1$s", app_key: demo, app_secret: demo, poll: {replies: PT1S}}
              bot: {provider: jetchat, base_url: "%1$s", api_key: demo, poll: {chats: PT1S}}
            """;

    private final Path folder;
    private final Simulator simulator;
    private final RunningApp app;
    private final AtomicBoolean closed = new AtomicBoolean();

    private DemoStage(Path folder, Simulator simulator, RunningApp app) {
        this.folder = folder;
        this.simulator = simulator;
        this.app = app;
    }

    static DemoStage open() {
        Path folder = folder();
        Simulator simulator = Simulator.start(SimulatorSettings.defaults()
                .withReportDelay(REPORT_DELAY)
                .withScript(SimulationScript.parse(PROVIDERS)));
        try {
            Settings settings =
                    SettingsReader.withInstalledPlugins(Map.of()).read(SETTINGS.formatted(simulator.url()), folder);
            var address = new Settings.Http("127.0.0.1", 0);
            return new DemoStage(folder, simulator, RunningApp.start(settings, address, LocalServer.oneTimeKey()));
        } catch (RuntimeException e) {
            simulator.close();
            delete(folder);
            throw e;
        }
    }

    Endpoint carillon() {
        return app.endpoint();
    }

    /** The simulated providers' pages; they want no key. */
    Endpoint provider() {
        return Endpoint.parse(simulator.url(), "", false);
    }

    /** Whether somebody has ended it. */
    boolean isClosed() {
        return closed.get();
    }

    /** Does its work once, whether the demo ends by itself or is ended. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            app.close();
            simulator.close();
            delete(folder);
        }
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
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("left behind: " + folder, e);
        }
    }
}
