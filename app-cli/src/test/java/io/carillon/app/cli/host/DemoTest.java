package io.carillon.app.cli.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.app.cli.output.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DemoTest {

    @Test
    void demoShouldEndWithALedgerInOrderAndNeverPrintTheKey() {
        var written = new ByteArrayOutputStream();
        var stream = new PrintStream(written, true, StandardCharsets.UTF_8);

        int code = DemoProgram.run(true, Terminal.of(stream, stream, false, Map.of()), Map.of());

        String text = written.toString(StandardCharsets.UTF_8);
        assertThat(text)
                .contains(
                        "queued -> accepted", "accepted -> delivered", "accepted -> undelivered", "scheduled -> queued")
                .contains("queued -> unknown", "unknown -> sent", "34600000001  sent elsewhere")
                .contains("queued -> unknown (not_listed)", "member01000\u2026 writes: \u6536\u5230")
                .contains("a member (24 times)")
                .contains("13800000001  writes: \u597d\u7684\uff0c\u8c22\u8c22 & <b> \ud83d\ude00")
                .contains("accepted = sum of states")
                .doesNotContain("\u001b[")
                .endsWith("All 83 lines are as they must be." + System.lineSeparator())
                .doesNotContain("Bearer");
        assertThat(code).isZero();
    }
}
