package io.carillon.app.cli.demo;

import io.carillon.app.cli.client.ApiClient;
import io.carillon.app.cli.json.Json;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Compares our books with the provider's: nothing lost, nothing sent twice. */
final class Books {
    private final ApiClient api;
    private final ApiClient provider;
    private final Ledger ledger;

    Books(ApiClient api, ApiClient provider, Ledger ledger) {
        this.api = api;
        this.provider = provider;
        this.ledger = ledger;
    }

    void compare() {
        Map<String, Integer> counts = ledger.counts();
        int accepted = ledger.messages().size();
        int sum = countedByApi(counts);
        String states = counts.entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(" + "));
        ledger.asked("accepted = sum of states", states, String.valueOf(accepted), String.valueOf(sum));
        int handedOver = counts.getOrDefault("delivered", 0) + counts.getOrDefault("undelivered", 0);
        Json stats = provider.get("/_sim/sms/stats").json();
        ledger.asked(
                "messages the provider took", "", String.valueOf(handedOver), stats.get("deliveries").orEmpty());
        ledger.asked("of these taken twice", "", "0", stats.get("duplicate_deliveries").orEmpty());
        Json balance = api.get("/v1/channels/sms/balance", Map.of("refresh", Optional.of("true")))
                .json();
        ledger.asked("balance: sent", "", String.valueOf(handedOver), balance.get("sent").orEmpty());
        ledger.asked("balance: payment", "", "prepaid", balance.get("payment").orEmpty());
    }

    /** Asks the API's own lists, so that the sum does not come from the same place as what it is compared with. */
    private int countedByApi(Map<String, Integer> counts) {
        return counts.keySet().stream()
                .mapToInt(status -> api.get("/v1/messages", Map.of("status", Optional.of(status), "limit", Optional.of("200")))
                        .json()
                        .get("data")
                        .items()
                        .size())
                .sum();
    }
}
