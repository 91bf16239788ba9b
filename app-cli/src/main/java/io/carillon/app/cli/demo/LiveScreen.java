package io.carillon.app.cli.demo;

import io.carillon.app.cli.json.Json;
import io.carillon.app.cli.output.Styled;
import io.carillon.app.cli.output.TerminalSize;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** One screen, drawn again in place. In the end the terminal has back what it showed before, and below it the last picture. */
final class LiveScreen implements View {
    private static final String ENTER = "\033[?1049h\033[?25l\033[2J";
    private static final String LEAVE = "\033[?25h\033[?1049l";
    private static final String HOME = "\033[H";
    private static final String REST_OF_LINE = "\033[K";
    private static final String REST_OF_SCREEN = "\033[J";
    private static final Duration MEASURE_EVERY = Duration.ofSeconds(1);

    private final PrintStream out;
    private final Clock clock;
    private final Picture picture;
    private final Supplier<TerminalSize> measure;
    private TerminalSize size;
    private Instant measuredAt;
    private List<Styled> drawn = List.of();
    private boolean closed;

    LiveScreen(PrintStream out, Clock clock, Picture picture, Supplier<TerminalSize> measure) {
        this.out = out;
        this.clock = clock;
        this.picture = picture;
        this.measure = measure;
        this.size = measure.get();
        this.measuredAt = clock.instant();
        out.print(ENTER);
        out.flush();
    }

    @Override
    public void moved(Track track, Json event) {}

    @Override
    public void received(String from, String text) {}

    @Override
    public synchronized void refresh(Board board) {
        if (closed) {
            return;
        }
        Instant now = clock.instant();
        if (now.isAfter(measuredAt.plus(MEASURE_EVERY))) {
            size = measure.get();
            measuredAt = now;
        }
        drawn = picture.of(board, now, size);
        // In one write, and no line end behind the last line, which would scroll the screen.
        StringBuilder frame = new StringBuilder(HOME);
        for (int row = 0; row < drawn.size(); row++) {
            frame.append(row == 0 ? "" : "\r\n").append(drawn.get(row)).append(REST_OF_LINE);
        }
        out.print(frame.append(REST_OF_SCREEN));
        out.flush();
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        out.print(LEAVE);
        drawn.forEach(out::println);
        out.flush();
    }
}
