package io.carillon.app.cli.durability;

import io.carillon.app.cli.output.Terminal;
import java.time.Duration;

/** Says how far it is: on a terminal one line that is drawn again, elsewhere a line now and then on standard error. */
final class Progress implements AutoCloseable {
    private static final String REDRAW = "\r\033[K";
    private static final long NOW_AND_THEN = Duration.ofSeconds(10).toNanos();

    private final Terminal terminal;
    private long next = System.nanoTime() + NOW_AND_THEN;

    Progress(Terminal terminal) {
        this.terminal = terminal;
    }

    void show(String words) {
        if (terminal.coloured()) {
            terminal.out().print(REDRAW + words);
            terminal.out().flush();
        } else if (System.nanoTime() > next) {
            terminal.err().println("carillon: " + words);
            next = System.nanoTime() + NOW_AND_THEN;
        }
    }

    @Override
    public void close() {
        if (terminal.coloured()) {
            terminal.out().print(REDRAW);
            terminal.out().flush();
        }
    }
}
