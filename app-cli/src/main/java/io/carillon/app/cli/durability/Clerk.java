package io.carillon.app.cli.durability;

import io.carillon.app.cli.client.ApiAnswer;
import io.carillon.app.cli.client.ApiClient;
import io.carillon.app.cli.client.CallFailed;
import io.carillon.app.cli.client.Endpoint;
import io.carillon.app.cli.json.Json;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Makes one request after the other, as a careful client does: one whose answer did not come is made again, unchanged and under
 * the same key, until there is one.
 */
final class Clerk implements Runnable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int ACCEPTED = 202;
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int NO_SUCH_METHOD = 405;
    private static final int CONFLICT = 409;
    private static final Set<Integer> LATER = Set.of(429, 503, 504);

    private final ServedApp app;
    private final Workload workload;
    private final Pace pace;
    private final Book book;
    private final BooleanSupplier goesOn;
    private final Clock clock = Clock.systemUTC();

    /** @param goesOn false when nobody waits for the rest */
    Clerk(ServedApp app, Workload workload, Pace pace, Book book, BooleanSupplier goesOn) {
        this.app = app;
        this.workload = workload;
        this.pace = pace;
        this.book = book;
        this.goesOn = goesOn;
    }

    @Override
    public void run() {
        for (Order order = workload.next(); order != null && goesOn.getAsBoolean(); order = workload.next()) {
            pace.await(order.to().size());
            place(order);
        }
    }

    private void place(Order order) {
        Json body = order.body(clock.instant());
        ApiAnswer answer = insist(order.path(), body, "order-" + order.number());
        if (answer.status() != ACCEPTED) {
            book.refused(order, answer.status() + " " + answer.body());
            return;
        }
        Json document = answer.json();
        String id = document.get("id").orEmpty();
        book.accepted(order, id);
        if (order.isBatch() && document.get("accepted").count() != order.to().size()) {
            book.refused(order, "not all of the batch was accepted: " + answer.body());
        }
        if (order.cancel() && !book.isCancelMissing()) {
            cancel(order, id);
        }
    }

    private void cancel(Order order, String id) {
        String path = "/v1/messages/" + ApiClient.segment(id) + "/cancel";
        ApiAnswer answer = insist(path, Json.of(java.util.Map.of()), "cancel-" + order.number());
        boolean missing = answer.status() == NO_SUCH_METHOD
                || answer.status() == NOT_FOUND
                        && answer.json().get("code").orEmpty().equals("not_found");
        if (missing) {
            book.cancelMissing();
            return;
        }
        book.canceling(id);
        if (answer.status() == OK) {
            book.canceled(id);
        } else if (answer.status() != CONFLICT) {
            book.refused(order, "its cancellation: " + answer.status() + " " + answer.body());
        }
    }

    /** Until there is an answer. */
    private ApiAnswer insist(String path, Json body, String key) {
        boolean lost = false;
        while (true) {
            Optional<Endpoint> endpoint = app.endpoint();
            if (endpoint.isPresent()) {
                if (lost) {
                    book.repeated();
                }
                Optional<ApiAnswer> answer = ask(endpoint.get(), path, body, key);
                if (answer.isPresent()) {
                    return answer.get();
                }
                lost = true;
            }
            if (!goesOn.getAsBoolean()) {
                throw new Pauses.Stopped();
            }
            Pauses.millis(10);
        }
    }

    private static Optional<ApiAnswer> ask(Endpoint endpoint, String path, Json body, String key) {
        try {
            ApiAnswer answer = new ApiClient(endpoint, PATIENCE).post(path, body, key);
            boolean later = LATER.contains(answer.status())
                    || answer.status() == CONFLICT && answer.body().contains("idempotency_in_flight");
            return later ? Optional.empty() : Optional.of(answer);
        } catch (CallFailed e) {
            return Optional.empty();
        }
    }
}
