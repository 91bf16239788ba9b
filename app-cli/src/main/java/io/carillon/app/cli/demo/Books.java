package io.carillon.app.cli.demo;

import io.carillon.app.cli.json.Json;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares our books with each provider's: nothing lost, nothing sent twice. */
final class Books {
    private static final Set<String> HANDED_OVER = Set.of("accepted", "sent", "delivered", "undelivered", "read");

    private final Calls api;
    private final Calls provider;

    Books(Calls api, Calls provider) {
        this.api = api;
        this.provider = provider;
    }

    void compare(Page page) {
        Map<String, Integer> counts = page.counts();
        String states = counts.entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(" + "));
        int accepted = page.messages().size();
        page.asked("accepted = sum of states", states, String.valueOf(accepted), String.valueOf(countedByApi(page)));
        String handedOver = String.valueOf(handedOver(page));
        Json stats = provider.get("/_sim/" + page.provider() + "/stats");
        page.asked(
                "messages the provider took",
                "",
                handedOver,
                stats.get("deliveries").orEmpty());
        page.asked(
                "of these taken twice",
                "",
                "0",
                stats.get("duplicate_deliveries").orEmpty());
    }

    /** Where the account is charged for each message. */
    void compareBalance(Page page, String channel) {
        Json balance = api.get("/v1/channels/" + channel + "/balance", Map.of("refresh", Optional.of("true")));
        String handedOver = String.valueOf(handedOver(page));
        page.asked("balance: sent", "", handedOver, balance.get("sent").orEmpty());
        page.asked("balance: payment", "", "prepaid", balance.get("payment").orEmpty());
    }

    private static int handedOver(Page page) {
        return page.counts().entrySet().stream()
                .filter(count -> HANDED_OVER.contains(count.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Asks the API's own lists, so that the sum does not come from the same place as what it is compared with. */
    private long countedByApi(Page page) {
        Set<String> ours = Set.copyOf(page.messages());
        return page.counts().keySet().stream()
                .mapToLong(status -> api
                        .get("/v1/messages", Map.of("status", Optional.of(status), "limit", Optional.of("200")))
                        .get("data")
                        .items()
                        .stream()
                        .filter(message -> ours.contains(message.get("id").orEmpty()))
                        .count())
                .sum();
    }
}
