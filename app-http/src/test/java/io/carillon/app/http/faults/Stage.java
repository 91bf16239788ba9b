package io.carillon.app.http.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.carillon.adapters.sms.SmsPlugin;
import io.carillon.app.http.HttpApp;
import io.carillon.app.wiring.Assembly;
import io.carillon.app.wiring.settings.Settings;
import io.carillon.app.wiring.settings.SettingsReader;
import io.carillon.ports.provider.Secret;
import io.carillon.simulator.Simulator;
import io.carillon.simulator.SimulatorSettings;
import io.carillon.simulator.script.SimulationScript;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A simulator that follows a script, and the whole application in front of it. */
final class Stage implements AutoCloseable {
    private static final String KEY = "k-canary-5d1f";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Simulator simulator;
    private final Assembly assembly;
    private final HttpApp app;

    /** @param interval between two polls; the first comes after a quarter of it */
    Stage(String script, Duration interval, Path folder) {
        simulator = Simulator.start(SimulatorSettings.defaults()
                .withReportDelay(Duration.ofMillis(10))
                .withScript(SimulationScript.parse(script)));
        Settings settings = new SettingsReader(List.of(new SmsPlugin()), Map.of())
                .read("""
                        http: {port: 0}
                        engine: {drain_deadline: PT0S}
                        channels:
                          sms: {provider: sms, base_url: "%s", userid: "12", account_name: demo, password: demo,
                                country: CN, send_timeout: PT1.5S, read_timeout: PT1.5S, poll_timeout: PT0.7S,
                                poll: {reports: %s, replies: %s}}
                        """.formatted(simulator.url(), interval, interval), folder);
        assembly = Assembly.start(settings);
        app = HttpApp.start(settings.http(), assembly.useCases(), Secret.of(KEY));
    }

    record Reply(int status, JsonNode json) {
        String text(String pointer) {
            return json.at(pointer).asText();
        }

        long number(String pointer) {
            return json.at(pointer).asLong();
        }
    }

    Reply get(String path) {
        return ask(app.url().resolve(path), null);
    }

    Reply post(String path, String body) {
        return ask(app.url().resolve(path), body);
    }

    /** What the simulator says under {@code /_sim/sms/}. */
    Reply simulator(String route) {
        return ask(URI.create(simulator.url() + "_sim/sms/" + route), null);
    }

    Reply simulator(String route, String body) {
        return ask(URI.create(simulator.url() + "_sim/sms/" + route), body);
    }

    /** How many requests reached an interface of the simulator. */
    long requests(String api) {
        return simulator("requests").number("/counts/" + api);
    }

    private Reply ask(URI target, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(target)
                .header("Authorization", "Bearer " + KEY)
                .timeout(Duration.ofSeconds(20));
        if (body != null) {
            request.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body));
        }
        try {
            HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Reply(answer.statusCode(), JSON.readTree(answer.body()));
        } catch (IOException broken) {
            throw new AssertionError(target.getPath(), broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    @Override
    public void close() {
        app.close();
        assembly.close();
        simulator.close();
    }
}
