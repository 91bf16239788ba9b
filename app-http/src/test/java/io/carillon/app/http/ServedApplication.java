package io.carillon.app.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.carillon.adapters.sms.SmsPlugin;
import io.carillon.app.wiring.Assembly;
import io.carillon.app.wiring.settings.Settings;
import io.carillon.app.wiring.settings.SettingsReader;
import io.carillon.ports.provider.Secret;
import io.carillon.simulator.Simulator;
import io.carillon.simulator.SimulatorSettings;
import io.carillon.simulator.script.SimulationScript;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The whole application with a simulated provider, whose customers answer texts that ask for it. */
abstract class ServedApplication {
    @TempDir
    Path folder;

    private static final String SCRIPT = """
            customers: [{on: "please answer", says: ["\u597d\u7684\uff0c\u8c22\u8c22 & <b> \\U0001F514"], after: PT0S}]
            """;

    private Simulator simulator;
    private Settings settings;
    private Assembly assembly;
    HttpApp app;
    Client client;

    @BeforeEach
    void start() {
        simulator = Simulator.start(SimulatorSettings.defaults()
                .withPort(0)
                .withReportDelay(Duration.ZERO)
                .withScript(SimulationScript.parse(SCRIPT)));
        settings = new SettingsReader(List.of(new SmsPlugin()), Map.of()).read("""
                        http: {port: 0}
                        channels:
                          sms: {provider: sms, base_url: "%s", userid: "12", account_name: demo, password: demo,
                                country: CN, poll: {reports: PT1S, replies: PT1S}}
                        """.formatted(providerUrl()), folder);
        serve();
    }

    private String providerUrl() {
        String url = simulator.url();
        return url.endsWith("/") ? url : url + "/";
    }

    private void serve() {
        assembly = Assembly.start(settings);
        app = HttpApp.start(settings.http(), assembly.useCases(), Secret.of(Client.KEY));
        client = new Client(app.url());
    }

    /** Stops everything but the provider, and starts it on the same store. */
    void restart() {
        app.close();
        assembly.close();
        serve();
    }

    @AfterEach
    void stop() {
        app.close();
        assembly.close();
        simulator.close();
    }

    JsonNode awaitStatus(String path, String status) {
        JsonNode message = client.get(path).json();
        while (!message.path("status").asText().equals(status)) {
            Thread.onSpinWait();
            message = client.get(path).json();
        }
        return message;
    }
}
