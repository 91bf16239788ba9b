package io.carillon.app.cli.durability;

import io.carillon.app.cli.client.ApiClient;
import io.carillon.app.cli.json.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the API shows in the end. */
final class Harvest {
    private static final String PAGE = "200";

    private final Asking asking;

    Harvest(Asking asking) {
        this.asking = asking;
    }

    /** Every message that was sent through the working channels. */
    List<Shown> sent() {
        List<Shown> shown = new ArrayList<>();
        for (String channel : Channels.WORKING) {
            asking.each("/v1/messages", Map.of("channel", channel, "direction", "outbound", "limit", PAGE), row -> {
                if (row.get("origin").orEmpty().equals("carillon")) {
                    shown.add(Shown.of(row));
                }
            });
        }
        return shown;
    }

    /** How often each answer of somebody came in. */
    Map<Answer, Integer> received() {
        Map<Answer, Integer> received = new HashMap<>();
        asking.each(
                "/v1/messages",
                Map.of("direction", "inbound", "limit", PAGE),
                row -> received.merge(
                        new Answer(
                                row.get("channel").orEmpty(),
                                row.get("from").orEmpty(),
                                row.get("content").get("text").orEmpty()),
                        1,
                        Integer::sum));
        return received;
    }

    /** The messages listed as sent elsewhere, although nobody sends elsewhere. */
    List<Violation> strangers() {
        List<Violation> strangers = new ArrayList<>();
        for (String channel : Channels.WORKING) {
            asking.each("/v1/messages", Map.of("channel", channel, "direction", "outbound", "limit", PAGE), row -> {
                if (row.get("origin").orEmpty().equals("provider")) {
                    strangers.add(new Violation(
                            "stranger",
                            row.get("id").orEmpty(),
                            "one of ours is shown as sent elsewhere: "
                                    + row.get("content").get("text").orEmpty()));
                }
            });
        }
        return strangers;
    }

    /** What was acknowledged, each message by its id; those of a batch are named by its results. */
    Map<String, Wanted> asked(Book book) {
        Map<String, Wanted> asked = new HashMap<>();
        book.messages()
                .forEach((id, order) -> asked.put(id, order.wanted(order.to().get(0))));
        book.batches()
                .forEach((id, order) -> asking.each(
                        "/v1/batches/" + ApiClient.segment(id) + "/results",
                        Map.of("limit", "1000"),
                        row -> asked.put(
                                row.get("id").orEmpty(),
                                order.wanted(row.get("to").orEmpty()))));
        return asked;
    }

    /** Batches whose counts are not their recipients, as the API itself counts them. */
    List<Violation> unbalanced(Book book) {
        List<Violation> violations = new ArrayList<>();
        book.batches().forEach((id, order) -> {
            Map<String, Json> counts = asking.get("/v1/batches/" + ApiClient.segment(id), Map.of())
                    .get("counts")
                    .members();
            int sum = counts.values().stream().mapToInt(Json::count).sum();
            if (sum != order.to().size()) {
                violations.add(new Violation("unbalanced", id, order.to().size() + " accepted, there are " + sum));
            }
        });
        return violations;
    }

    Json explain(String message) {
        return asking.get("/v1/messages/" + ApiClient.segment(message) + "/explain", Map.of());
    }

    /** How many calls of a message ended without a clear answer. */
    int unclear(String message) {
        return (int) explain(message).get("facts").items().stream()
                .filter(fact -> fact.get("evidence").orEmpty().equals("unknown"))
                .count();
    }
}
