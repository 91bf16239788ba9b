package io.carillon.app.cli.durability;

import io.carillon.app.cli.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request to be made.
 *
 * @param number from 0; the idempotency key is made of it
 * @param to one address, or several that make a batch
 * @param again whether a message of unclear outcome is to be sent again
 * @param ahead how long it waits before it goes out; zero for at once
 * @param cancel whether it is cancelled as soon as it was taken
 */
record Order(int number, String channel, List<String> to, String text, boolean again, Duration ahead, boolean cancel) {

    boolean isBatch() {
        return to.size() > 1;
    }

    String path() {
        return isBatch() ? "/v1/batches" : "/v1/messages";
    }

    Wanted wanted(String address) {
        return new Wanted(channel, address, text);
    }

    /** The same for every attempt, or it would be another request under the same key. @param now of the first attempt */
    Json body(Instant now) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("channel", channel);
        if (isBatch()) {
            body.put("recipients", to);
        } else {
            body.put("to", to.get(0));
        }
        body.put("content", Map.of("type", "text", "text", text));
        body.put("on_unknown", again ? "at_least_once" : "at_most_once");
        if (!ahead.isZero()) {
            body.put("send_at", now.plus(ahead).toString());
        }
        return Json.of(body);
    }
}
