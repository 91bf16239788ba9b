package io.carillon.app.cli.output;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** How large the terminal is, in columns and rows. The JVM cannot tell; {@code stty} can. */
public record TerminalSize(int columns, int rows) {
    private static final TerminalSize USUAL = new TerminalSize(80, 24);
    private static final int MOST = 1000;
    private static final long PATIENCE_MILLIS = 500;

    /** As it is now; what the environment says, or 80 by 24, where there is no way to know. */
    public static TerminalSize now(Map<String, String> environment) {
        return asked().or(() -> parse(environment.get("LINES") + " " + environment.get("COLUMNS")))
                .orElse(USUAL);
    }

    /** @param rowsAndColumns as {@code stty size} prints them */
    static Optional<TerminalSize> parse(String rowsAndColumns) {
        String[] words = rowsAndColumns.strip().split(" ", -1);
        if (words.length != 2 || !words[0].matches("\\d{1,4}") || !words[1].matches("\\d{1,4}")) {
            return Optional.empty();
        }
        int rows = Integer.parseInt(words[0]);
        int columns = Integer.parseInt(words[1]);
        return rows < 1 || columns < 1
                ? Optional.empty()
                : Optional.of(new TerminalSize(Math.min(MOST, columns), Math.min(MOST, rows)));
    }

    private static Optional<TerminalSize> asked() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(Redirect.from(new File("/dev/tty")))
                    .redirectError(Redirect.DISCARD)
                    .start();
            if (!stty.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                stty.destroyForcibly();
                return Optional.empty();
            }
            return parse(new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
