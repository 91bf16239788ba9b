package io.carillon.app.cli.host;

import io.carillon.app.cli.client.ApiClient;
import io.carillon.app.cli.json.Json;
import io.carillon.app.wiring.settings.Settings;
import io.carillon.app.wiring.settings.SettingsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Loads what the server needs, for the class archive made when the project is packaged: starts it on a store that is thrown
 * away, with a channel of each provider, sends a message to each and reads what became of them. No provider is there, and nothing
 * leaves the machine: what is archived is all in memory later, so it should be little else than the server.
 */
public final class ServerWarmUp {
    private static final String SETTINGS = """
            store: {url: "jdbc:sqlite:warm-up.db"}
            channels:
              sms: {provider: sms, base_url: "http://127.0.0.1:1/", userid: "12", account_name: a, password: p}
              whatsapp: {provider: afilnet, base_url: "http://127.0.0.1:1/", user: a, password: p, platform: whatsapp, platform_id: "1"}
              members: {provider: apiusb, base_url: "http://127.0.0.1:1/", app_key: a, app_secret: p}
              bot: {provider: jetchat, base_url: "http://127.0.0.1:1/", api_key: a}
            """;

    private static final Map<String, String> RECIPIENTS =
            Map.of("sms", "13800000000", "whatsapp", "34600000001", "members", "1".repeat(32), "bot", "f1u1");

    private static final List<String> PAGES = List.of(
            "/v1/messages", "/v1/conversations", "/v1/channels", "/v1/events", "/v1/subscribers", "/health/ready");

    private ServerWarmUp() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("carillon-warm-up");
        try {
            run(folder);
        } finally {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static void run(Path folder) {
        Settings settings = SettingsReader.withInstalledPlugins(Map.of()).read(SETTINGS, folder);
        try (RunningApp app = RunningApp.start(settings, new Settings.Http("127.0.0.1", 0), LocalServer.oneTimeKey())) {
            ApiClient client = new ApiClient(app.endpoint(), Duration.ofSeconds(30));
            RECIPIENTS.forEach(
                    (channel, to) -> client.post("/v1/messages", message(channel, to), "warm-up-" + channel));
            PAGES.forEach(client::get);
        }
    }

    private static Json message(String channel, String to) {
        return Json.of(Map.of("channel", channel, "to", to, "content", Map.of("type", "text", "text", "good morning")));
    }
}
