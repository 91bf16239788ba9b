package io.carillon.app.cli.demo;

import io.carillon.app.cli.json.Json;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The bells that are rung by short messages, one after the other. The simulated provider does not reach numbers that end in 20. */
final class Tour {
    private static final String CHANNEL = "sms";
    private static final String FORBIDDEN = "Win big at the casino tonight";
    private static final long AHEAD_SECONDS = 3;

    private final Calls api;
    private final Page page;
    private final Runnable look;

    /** @param look called between the bells, so that somebody who watches sees them one by one */
    Tour(Calls api, Page page, Runnable look) {
        this.api = api;
        this.page = page;
        this.look = look;
    }

    void ring(Instant now) {
        look.run();
        message(
                "one message",
                Talk.CUSTOMER.address(),
                "delivered",
                Map.of("content", Scenery.text("Your table is ready at eight. 1 keeps it, 2 cancels.")));
        batch();
        message(
                "a number out of reach",
                "13900000020",
                "undelivered",
                Map.of("content", Scenery.text("Are you there?")));
        message(
                "a forbidden word",
                "13800000003",
                "rejected",
                Map.of("content", Scenery.text(FORBIDDEN), "options", Map.of("checkcontent", true)));
        Instant due = now.plusSeconds(AHEAD_SECONDS).truncatedTo(ChronoUnit.MILLIS);
        message(
                "scheduled, 3 s ahead",
                "13800000004",
                "delivered",
                Map.of("content", Scenery.text("Good morning."), "send_at", due.toString()));
        screening(FORBIDDEN, true);
        screening("Your order has left our shop.", false);
    }

    private void message(String what, String to, String expected, Map<String, Object> more) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("channel", CHANNEL, "to", to));
        body.putAll(more);
        page.sent(what, to, api.post("/v1/messages", body).get("id").orEmpty(), expected);
        look.run();
    }

    private void batch() {
        List<String> recipients =
                IntStream.rangeClosed(1, 5).mapToObj(i -> "1370000000" + i).toList();
        Json batch = api.post(
                "/v1/batches",
                Map.of(
                        "channel",
                        CHANNEL,
                        "recipients",
                        recipients,
                        "content",
                        Scenery.text("We open at nine tomorrow.")));
        String results = "/v1/batches/" + batch.get("id").orEmpty() + "/results";
        for (Json row : api.get(results).get("data").items()) {
            page.sent("one of a batch", row.get("to").orEmpty(), row.get("id").orEmpty(), "delivered");
        }
        page.asked(
                "batch accepted",
                "",
                String.valueOf(recipients.size()),
                batch.get("accepted").orEmpty());
        look.run();
    }

    private void screening(String text, boolean blocked) {
        Json verdict = api.post("/v1/channels/" + CHANNEL + "/screening", Map.of("text", text));
        String actual = verdict.get("blocked").isTrue() ? "blocked" : "passes";
        page.asked("screening", text, blocked ? "blocked" : "passes", actual);
    }
}
