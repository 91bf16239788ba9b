package io.carillon.app.cli.demo;

import io.carillon.app.cli.client.ApiClient;
import io.carillon.app.cli.json.Json;
import io.carillon.app.cli.output.Colour;
import io.carillon.app.cli.output.Terminal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Shows the statuses move, from the API's events. */
final class LiveEvents {
    private static final long EVERY_MILLIS = 100;

    private final ApiClient api;
    private final Ledger ledger;
    private final Terminal terminal;
    private final Clock clock;
    private final Instant began;

    LiveEvents(ApiClient api, Ledger ledger, Terminal terminal, Clock clock) {
        this.api = api;
        this.ledger = ledger;
        this.terminal = terminal;
        this.clock = clock;
        this.began = clock.instant();
    }

    /** Until every message is where it must come to, or patience ends. */
    void follow(Duration patience) {
        Optional<String> cursor = Optional.empty();
        do {
            Json page = api.get("/v1/events", Map.of("after", cursor, "limit", Optional.of("200")))
                    .json();
            page.get("data").items().forEach(this::show);
            cursor = page.get("next").text().or(() -> page.get("after").text());
        } while (!ledger.hasAllMessages()
                && clock.instant().isBefore(began.plus(patience))
                && pause());
    }

    private void show(Json event) {
        Json data = event.get("data");
        String message = data.get("message").orEmpty();
        Optional<String> recipient = ledger.recipient(message);
        if (recipient.isEmpty()) {
            return;
        }
        String status = data.get("to").orEmpty();
        ledger.actual(message, status);
        long millis = Duration.between(began, clock.instant()).toMillis();
        String from = data.get("from").text().map(word -> word + " -> ").orElse("");
        String reason = data.get("reason").text().map(word -> " (" + word + ")").orElse("");
        terminal.out()
                .printf("%5d.%d s  %-12s %s%s%s%n", millis / 1000, millis % 1000 / 100, recipient.get(), from,
                        Colour.of(status, terminal.coloured()), Terminal.clean(reason));
    }

    private static boolean pause() {
        try {
            Thread.sleep(EVERY_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
