package io.carillon.app.cli.command;

import io.carillon.app.cli.output.Terminal;
import java.time.Duration;

/** One line on standard error: on a terminal a bar that is drawn again in place, else some words now and then. */
final class BulkProgress {
    private static final int WIDTH = 24;
    private static final Duration NOW_AND_THEN = Duration.ofSeconds(5);
    private static final String REDRAW = "\r\033[K";

    private final Terminal terminal;
    private long next = System.nanoTime() + NOW_AND_THEN.toNanos();
    private String last = "";

    BulkProgress(Terminal terminal) {
        this.terminal = terminal;
    }

    void show(String words, long done, long all) {
        if (terminal.coloured()) {
            int filled = all == 0 ? 0 : (int) Math.min(WIDTH, done * WIDTH / all);
            terminal.err()
                    .print(REDRAW + "\u2501".repeat(filled) + "\u254c".repeat(WIDTH - filled) + "  "
                            + Terminal.clean(words));
            terminal.err().flush();
        } else if (System.nanoTime() - next >= 0 && !words.equals(last)) {
            terminal.err().println("carillon: " + Terminal.clean(words));
            next = System.nanoTime() + NOW_AND_THEN.toNanos();
            last = words;
        }
    }

    /** Takes the drawn line away. */
    void end() {
        if (terminal.coloured()) {
            terminal.err().print(REDRAW);
            terminal.err().flush();
        }
    }
}
