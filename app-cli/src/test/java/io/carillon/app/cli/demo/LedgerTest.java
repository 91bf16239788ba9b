package io.carillon.app.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.app.cli.output.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class LedgerTest {
    private final Ledger ledger = new Ledger();

    private String printed() {
        var written = new ByteArrayOutputStream();
        var stream = new PrintStream(written, true, StandardCharsets.UTF_8);
        ledger.print(Terminal.of(stream, stream, false, Map.of()));
        return written.toString(StandardCharsets.UTF_8);
    }

    @Test
    void ledgerShouldBeInOrderWhenEveryLineIs() {
        ledger.sent("one", "138", "msg_1", "delivered");
        ledger.asked("sum", "", "1", "1");
        ledger.actual("msg_1", "delivered");

        assertThat(ledger.isAsItMustBe()).isTrue();
        assertThat(printed()).contains("All 2 lines are as they must be.").doesNotContain("NOT OK");
    }

    @Test
    void ledgerShouldNotBeInOrderWhenOneStatusIsWrong() {
        ledger.sent("one", "138", "msg_1", "delivered");
        ledger.sent("two", "139", "msg_2", "undelivered");
        ledger.actual("msg_1", "delivered");
        ledger.actual("msg_2", "delivered");

        assertThat(ledger.isAsItMustBe()).isFalse();
        assertThat(ledger.counts()).isEqualTo(Map.of("delivered", 2));
        assertThat(printed()).contains("1 of 2 lines are NOT OK.");
    }
}
