package io.carillon.app.cli.durability;

import io.carillon.app.cli.client.ApiAnswer;
import io.carillon.app.cli.client.ApiClient;
import io.carillon.app.cli.client.CallFailed;
import io.carillon.app.cli.client.Endpoint;
import io.carillon.app.cli.json.Json;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the log page by page, on through the kills with nothing but its cursor. For one thread; the counters for any. */
final class Follower implements Runnable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String PAGE = "1000";

    private final ServedApp app;
    private final Chains chains = new Chains();
    private String cursor = "";
    private volatile boolean stopped;
    private volatile boolean caughtUp;
    private volatile long newsAt = System.nanoTime();

    Follower(ServedApp app) {
        this.app = app;
    }

    /** Until {@link #stop}. */
    @Override
    public void run() {
        while (!stopped) {
            boolean more = readPage();
            if (!more) {
                Pauses.millis(100);
            }
        }
    }

    /** Reads all there is, from the start; for a reader that is not running. */
    Chains readAll() {
        caughtUp = false;
        while (!caughtUp) {
            readPage();
        }
        return chains;
    }

    void stop() {
        stopped = true;
    }

    /** For how long nothing has happened. */
    Duration quiet() {
        return Duration.ofNanos(System.nanoTime() - newsAt);
    }

    /** To be asked when {@link #run} has ended. */
    Chains chains() {
        return chains;
    }

    private boolean readPage() {
        Optional<Json> page = page();
        if (page.isEmpty()) {
            return false;
        }
        var events = page.get().get("data").items();
        events.forEach(chains::take);
        if (!events.isEmpty()) {
            newsAt = System.nanoTime();
        }
        cursor = page.get().get("next").orEmpty();
        caughtUp = !page.get().get("has_more").isTrue();
        return !caughtUp;
    }

    private Optional<Json> page() {
        Optional<Endpoint> endpoint = app.endpoint();
        if (endpoint.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Optional<String>> query = new HashMap<>(Map.of("limit", Optional.of(PAGE)));
        query.put("after", Optional.of(cursor).filter(text -> !text.isEmpty()));
        try {
            ApiAnswer answer = new ApiClient(endpoint.get(), PATIENCE).get("/v1/events", query);
            return answer.isSuccess() ? Optional.of(answer.json()) : Optional.empty();
        } catch (CallFailed e) {
            return Optional.empty();
        }
    }
}
