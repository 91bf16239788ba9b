package io.carillon.app.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.app.cli.json.Json;
import io.carillon.app.cli.output.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class LedgerTest {
    private final Ledger ledger = new Ledger();
    private final Page page = ledger.page("sms");

    private String printed() {
        var written = new ByteArrayOutputStream();
        var stream = new PrintStream(written, true, StandardCharsets.UTF_8);
        ledger.print(Terminal.of(stream, stream, false, Map.of()));
        return written.toString(StandardCharsets.UTF_8);
    }

    @Test
    void ledgerShouldBeInOrderWhenEveryLineIs() {
        page.sent("one", "138", "msg_1", "delivered");
        page.asked("sum", "", "1", "1");
        page.actual("msg_1", "delivered");

        assertThat(ledger.isAsItMustBe()).isTrue();
        assertThat(printed()).contains("All 2 lines are as they must be.").doesNotContain("NOT OK");
    }

    @Test
    void ledgerShouldNotBeInOrderWhenOneStatusIsWrong() {
        page.sent("one", "138", "msg_1", "delivered");
        page.sent("two", "139", "msg_2", "undelivered");
        page.actual("msg_1", "delivered");
        page.actual("msg_2", "delivered");

        assertThat(ledger.isAsItMustBe()).isFalse();
        assertThat(page.counts()).isEqualTo(Map.of("delivered", 2));
        assertThat(printed()).contains("1 of 2 lines are NOT OK.");
    }

    @Test
    void everyPageShouldCountWhenThereAreSeveralProviders() {
        Page other = ledger.page("afilnet");
        page.sent("one", "138", "msg_1", "delivered");
        other.sent("two", "346", "msg_2", "read");
        ledger.take(Json.parse("{\"data\":{\"message\":\"msg_1\",\"to\":\"delivered\"}}"));

        assertThat(ledger.hasAllMessages()).isFalse();
        ledger.take(Json.parse("{\"data\":{\"message\":\"msg_2\",\"to\":\"read\"}}"));

        assertThat(ledger.hasAllMessages()).isTrue();
        assertThat(page.counts()).isEqualTo(Map.of("delivered", 1));
        assertThat(other.counts()).isEqualTo(Map.of("read", 1));
        assertThat(printed()).containsPattern("sms +one").containsPattern("afilnet +two");
    }

    @Test
    void messagesInARowShouldBeOneLineWhenTheyFaredAlike() {
        for (int i = 0; i < 3; i++) {
            page.sent("a member", "m" + i, "msg_" + i, "accepted");
            page.actual("msg_" + i, i < 2 ? "accepted" : "unknown");
        }

        assertThat(printed())
                .contains("a member (2 times)  m0")
                .containsPattern("a member +m2 +accepted +unknown +NOT OK");
        assertThat(printed()).contains("1 of 3 lines are NOT OK.");
    }
}
