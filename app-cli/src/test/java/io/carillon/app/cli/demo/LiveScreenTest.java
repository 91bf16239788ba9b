package io.carillon.app.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.app.cli.output.TerminalSize;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LiveScreenTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final Board board = new Board(NOW);

    private LiveScreen screen() {
        var out = new PrintStream(written, true, StandardCharsets.UTF_8);
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return new LiveScreen(out, clock, new Picture(List.of()), () -> new TerminalSize(60, 10));
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }

    @Test
    void screenShouldBeDrawnInPlaceAndNeverScroll() {
        try (LiveScreen screen = screen()) {
            screen.refresh(board);
            screen.refresh(board);

            assertThat(text()).startsWith("\u001b[?1049h\u001b[?25l").endsWith("\u001b[J");
            assertThat(text().split("\u001b\\[H", -1)).hasSize(3);
        }
    }

    @Test
    void closingShouldGiveTheTerminalBackOnceAndLeaveTheLastPicture() {
        LiveScreen screen = screen();
        screen.refresh(board);
        screen.close();
        String closed = text();
        screen.close();
        screen.refresh(board);

        assertThat(text()).isEqualTo(closed);
        assertThat(closed.substring(closed.indexOf("\u001b[?25h\u001b[?1049l"))).contains("CARILLON");
    }
}
