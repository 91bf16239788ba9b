package io.carillon.app.cli.demo;

import io.carillon.app.cli.json.Json;
import io.carillon.app.cli.output.Colour;
import io.carillon.app.cli.output.Columns;
import io.carillon.app.cli.output.Terminal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** One line for each thing that happens, for files, pipes and simple terminals. */
final class PlainLines implements View {
    private static final int WHO = 12;

    private final Terminal terminal;
    private final Clock clock;
    private final Instant began;

    PlainLines(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
        this.began = clock.instant();
    }

    @Override
    public void moved(Track track, Json event) {
        Json data = event.get("data");
        String from = data.get("from").text().map(word -> word + " -> ").orElse("");
        String reason = data.get("reason").text().map(word -> " (" + word + ")").orElse("");
        // Of what was sent elsewhere an event does not say from what to what it went.
        String where = data.get("to").text().isEmpty() ? " elsewhere" : "";
        line(
                track.to().address(),
                Terminal.clean(from) + Colour.of(track.status(), terminal.coloured()) + Terminal.clean(reason) + where);
    }

    @Override
    public void received(String from, String text) {
        line(from, "writes: " + text);
    }

    private void line(String who, String what) {
        long millis = Duration.between(began, clock.instant()).toMillis();
        terminal.out().printf("%5d.%d s  %s %s%n", millis / 1000, millis % 1000 / 100, Columns.fill(who, WHO), what);
    }

    @Override
    public void refresh(Board board) {}

    @Override
    public void close() {}
}
