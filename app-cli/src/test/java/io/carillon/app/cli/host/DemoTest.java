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

        int code = DemoProgram.run(true, Terminal.of(stream, stream, false, Map.of()));

        String text = written.toString(StandardCharsets.UTF_8);
        assertThat(text)
                .contains(
                        "queued -> accepted", "accepted -> delivered", "accepted -> undelivered", "scheduled -> queued")
                .contains("accepted = sum of states")
                .endsWith("All 17 lines are as they must be." + System.lineSeparator())
                .doesNotContain("Bearer");
        assertThat(code).isZero();
    }
}
