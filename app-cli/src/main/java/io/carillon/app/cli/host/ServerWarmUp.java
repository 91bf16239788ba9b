package io.carillon.app.cli.host;

import io.carillon.app.cli.client.ApiClient;
import io.carillon.app.cli.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Loads what the server needs, for the class archive made when the project is packaged: starts it on a store that is thrown
 * away, with simulated providers, sends a message to each and reads what became of them. Nothing leaves the machine.
 */
public final class ServerWarmUp {
    private static final Map<String, String> RECIPIENTS =
            Map.of("sms", "13800000000", "whatsapp", "34600000001", "members", "1".repeat(32), "bot", "f1u1");

    private static final List<String> PAGES = List.of(
            "/v1/messages", "/v1/conversations", "/v1/channels", "/v1/events", "/v1/subscribers", "/health/ready");

    private ServerWarmUp() {}

    public static void main(String[] arguments) throws InterruptedException {
        try (DemoStage stage = DemoStage.open()) {
            ApiClient client = new ApiClient(stage.carillon(), Duration.ofSeconds(30));
            RECIPIENTS.forEach(
                    (channel, to) -> client.post("/v1/messages", message(channel, to), "warm-up-" + channel));
            PAGES.forEach(client::get);
            // Long enough for the simulated reports to come, whose reading takes classes, too; nothing depends on it.
            TimeUnit.MILLISECONDS.sleep(1_500);
            PAGES.forEach(client::get);
        }
    }

    private static Json message(String channel, String to) {
        return Json.of(Map.of("channel", channel, "to", to, "content", Map.of("type", "text", "text", "good morning")));
    }
}
