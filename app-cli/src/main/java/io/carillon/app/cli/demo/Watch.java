package io.carillon.app.cli.demo;

import io.carillon.app.cli.client.ApiClient;
import io.carillon.app.cli.json.Json;
import io.carillon.app.cli.output.ContentText;
import io.carillon.app.cli.output.Terminal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Moves the board along with the API's events, and shows it. */
final class Watch {
    private static final long EVERY_MILLIS = 100;
    private static final String MESSAGE = "message.";

    private final ApiClient api;
    private final Board board;
    private final View view;
    private Optional<String> cursor = Optional.empty();

    Watch(ApiClient api, Board board, View view) {
        this.api = api;
        this.board = board;
        this.view = view;
    }

    /** Goes on as long as that is true. @param each gets every event, after the board has it */
    void follow(Consumer<Json> each, BooleanSupplier goesOn) {
        do {
            look(each);
        } while (goesOn.getAsBoolean() && pause());
    }

    /** Takes what has happened since the last look. */
    void look(Consumer<Json> each) {
        Json page = api.get("/v1/events", Map.of("after", cursor, "limit", Optional.of("200")))
                .json();
        cursor = page.get("next").text();
        for (Json event : page.get("data").items()) {
            take(event);
            each.accept(event);
        }
        view.refresh(board);
    }

    private void take(Json event) {
        String type = event.get("type").orEmpty();
        String message = event.get("data").get("message").orEmpty();
        if (!type.startsWith(MESSAGE) || message.isEmpty()) {
            return;
        }
        if (type.equals("message.received")) {
            received(document(message));
            return;
        }
        Track track = board.knows(message) ? board.track(message) : begin(message);
        track.move(
                type.substring(MESSAGE.length()), Instant.parse(event.get("at").orEmpty()));
        view.moved(track, event);
    }

    private Track begin(String message) {
        Json document = document(message);
        Track track = new Track(partner(document, "to"), ContentText.of(document.get("content")));
        if (document.get("origin").orEmpty().equals("provider")) {
            board.sentElsewhere(track);
        } else {
            board.sent(message, track);
        }
        return track;
    }

    private void received(Json document) {
        Partner from = partner(document, "from");
        String text = ContentText.of(document.get("content"));
        board.received(from, text);
        view.received(from.address(), text);
    }

    private static Partner partner(Json document, String member) {
        return new Partner(
                document.get("channel").orEmpty(),
                Terminal.clean(document.get(member).orEmpty()));
    }

    private Json document(String message) {
        return api.get("/v1/messages/" + ApiClient.segment(message)).json();
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
