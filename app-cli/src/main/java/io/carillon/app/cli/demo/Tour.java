package io.carillon.app.cli.demo;

import io.carillon.app.cli.client.ApiAnswer;
import io.carillon.app.cli.client.ApiClient;
import io.carillon.app.cli.json.Json;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The bells that are rung, one after the other. The simulated provider does not reach numbers that end in 20. */
final class Tour {
    private static final String CHANNEL = "sms";
    private static final String FORBIDDEN = "Win big at the casino tonight";
    private static final long AHEAD_SECONDS = 3;

    private final ApiClient api;
    private final Ledger ledger;
    private final Clock clock;
    private int requests;

    Tour(ApiClient api, Ledger ledger, Clock clock) {
        this.api = api;
        this.ledger = ledger;
        this.clock = clock;
    }

    void ring() {
        message("one message", "13800000001", "delivered", Map.of("content", text("Your table for two is ready.")));
        batch();
        message("a number out of reach", "13900000020", "undelivered", Map.of("content", text("Are you there?")));
        message(
                "a forbidden word",
                "13800000003",
                "rejected",
                Map.of("content", text(FORBIDDEN), "options", Map.of("checkcontent", true)));
        Instant due = clock.instant().plusSeconds(AHEAD_SECONDS).truncatedTo(ChronoUnit.MILLIS);
        message(
                "scheduled, 3 s ahead",
                "13800000004",
                "delivered",
                Map.of("content", text("Good morning."), "send_at", due.toString()));
        screening(FORBIDDEN, true);
        screening("Your order has left our shop.", false);
    }

    /** Writes down how all of it ended. */
    void settle() {
        for (String id : ledger.messages()) {
            ledger.actual(id, answer(api.get("/v1/messages/" + id)).get("status").orEmpty());
        }
    }

    private void message(String what, String to, String expected, Map<String, Object> more) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("channel", CHANNEL, "to", to));
        body.putAll(more);
        Json accepted = post("/v1/messages", body);
        ledger.sent(what, to, accepted.get("id").orEmpty(), expected);
    }

    private void batch() {
        List<String> recipients =
                IntStream.rangeClosed(1, 5).mapToObj(i -> "1370000000" + i).toList();
        Json batch = post(
                "/v1/batches",
                Map.of("channel", CHANNEL, "recipients", recipients, "content", text("We open at nine tomorrow.")));
        String results = "/v1/batches/" + batch.get("id").orEmpty() + "/results";
        for (Json row : answer(api.get(results)).get("data").items()) {
            ledger.sent("one of a batch", row.get("to").orEmpty(), row.get("id").orEmpty(), "delivered");
        }
        ledger.asked("batch accepted", "", String.valueOf(recipients.size()), batch.get("accepted").orEmpty());
    }

    private void screening(String text, boolean blocked) {
        Json verdict = post("/v1/channels/" + CHANNEL + "/screening", Map.of("text", text));
        String actual = verdict.get("blocked").isTrue() ? "blocked" : "passes";
        ledger.asked("screening", text, blocked ? "blocked" : "passes", actual);
    }

    private static Map<String, String> text(String text) {
        return Map.of("type", "text", "text", text);
    }

    private Json post(String path, Map<String, ?> body) {
        requests++;
        return answer(api.post(path, Json.of(body), "demo-" + requests));
    }

    private static Json answer(ApiAnswer answer) {
        if (!answer.isSuccess()) {
            throw new IllegalStateException("the API answered " + answer.status() + ": " + answer.body());
        }
        return answer.json();
    }
}
