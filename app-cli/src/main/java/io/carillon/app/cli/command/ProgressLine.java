package io.carillon.app.cli.command;

import io.carillon.app.cli.output.Terminal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Shows progress: on a terminal one line that is drawn again in place, else a line now and then. Closing takes the drawn line
 * away; when the process is ended instead, the line is left whole, and what follows begins on a new one.
 */
final class ProgressLine implements AutoCloseable {
    private static final Duration NOW_AND_THEN = Duration.ofSeconds(5);
    private static final String REDRAW = "\r\033[K";

    private final Terminal terminal;
    private final Clock clock;
    private final boolean drawn;
    private final Thread lineEnd;
    private String last = "";
    private Instant next;

    /** @param terminal one without colours gets no control characters either */
    ProgressLine(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
        this.drawn = terminal.coloured();
        this.next = clock.instant();
        this.lineEnd = new Thread(terminal.out()::println, "progress-line");
        if (drawn) {
            Runtime.getRuntime().addShutdownHook(lineEnd);
        }
    }

    void show(Progress progress) {
        if (drawn) {
            terminal.out().print(REDRAW + progress.bar());
            terminal.out().flush();
        } else if (!clock.instant().isBefore(next) && !progress.words().equals(last)) {
            terminal.err().println("carillon: " + progress.words() + " chats taken in");
            next = clock.instant().plus(NOW_AND_THEN);
            last = progress.words();
        }
    }

    @Override
    public void close() {
        if (drawn) {
            try {
                Runtime.getRuntime().removeShutdownHook(lineEnd);
            } catch (IllegalStateException e) {
                // The process is ending: the line stays.
                return;
            }
            terminal.out().print(REDRAW);
            terminal.out().flush();
        }
    }
}
