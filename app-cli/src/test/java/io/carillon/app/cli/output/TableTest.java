package io.carillon.app.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TableTest {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    private Terminal terminal(boolean interactive, Map<String, String> environment) {
        var stream = new PrintStream(written, true, StandardCharsets.UTF_8);
        return Terminal.of(stream, stream, interactive, environment);
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }

    @Test
    void columnsShouldAlignWhenTextsAreChinese() {
        new Table("A", "B").row("\u4f60\u597d", "x").row("abc", "y").print(terminal(false, Map.of()));

        assertThat(text().lines()).containsExactly("A     B", "\u4f60\u597d  x", "abc   y");
    }

    @ParameterizedTest
    @CsvSource({"true,,true", "true,1,false", "false,,false"})
    void statusShouldBeColouredOnlyWhenAPersonLooksAndDoesNotObject(
            boolean interactive, String noColor, boolean coloured) {
        Map<String, String> environment = noColor == null ? Map.of() : Map.of("NO_COLOR", noColor);

        new Table("S").row("failed").print(terminal(interactive, environment));

        assertThat(text().contains("\033[31m")).isEqualTo(coloured);
    }

    @Test
    void cellShouldBeCutWhenItIsWide() {
        new Table("T").row("x".repeat(500)).print(terminal(false, Map.of()));

        assertThat(text().lines().skip(1)).containsExactly("x".repeat(59) + "\u2026");
    }

    @ParameterizedTest
    @CsvSource({
        "'a\u001b[31mb','a\uFFFD[31mb'",
        "'a\u202eb','a\uFFFDb'",
        "'a\nb','a\u21b5b'",
        "'\u4f60 caf\u00e9','\u4f60 caf\u00e9'"
    })
    void textShouldNotCommandTheTerminal(String text, String clean) {
        assertThat(Terminal.clean(text)).isEqualTo(clean);
    }
}
