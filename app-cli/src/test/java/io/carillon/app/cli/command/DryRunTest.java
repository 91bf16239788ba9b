package io.carillon.app.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.app.cli.ScriptedServer;
import io.carillon.app.cli.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class DryRunTest {
    private static final String PREVIEW = """
            {"channel":"sms","to":"13800000000","content":{"type":"text","text":"hi"},"send_at":null,
             "expires_at":"2026-11-25T08:00:00Z","text":"hi\u3010shop\u3011",
             "segments":{"encoding":"ucs-2","units":8,"count":1},"screening":{"verdict":"passes","detail":null},
             "warnings":["there is no signature"],"waits_for":["balance","breaker"]}""";

    private final ScriptedServer server = new ScriptedServer();
    private final Cli cli = new Cli().server(server.url());

    @AfterEach
    void close() {
        server.close();
    }

    private int dryRun(String... more) {
        String[] line = {"send", "--dry-run", "-c", "sms", "-t", "hi"};
        return cli.run(java.util.stream.Stream.concat(java.util.Arrays.stream(line), java.util.Arrays.stream(more))
                .toArray(String[]::new));
    }

    @Test
    void dryRunShouldShowWhatWouldBecomeOfTheMessage() {
        server.on("POST /v1/messages/preview", 200, PREVIEW);

        assertThat(dryRun("--to", "+86138", "--client-reference", "r")).isZero();

        assertThat(server.requests()).hasSize(1);
        assertThat(server.requests().get(0).idempotencyKey()).isNull();
        assertThat(Json.parse(server.requests().get(0).body()))
                .isEqualTo(Json.parse("{\"channel\":\"sms\",\"content\":{\"type\":\"text\",\"text\":\"hi\"},"
                        + "\"client_reference\":\"r\",\"to\":\"+86138\"}"));
        assertThat(cli.out().lines())
                .containsExactly(
                        "to          13800000000 on sms",
                        "text        hi\u3010shop\u3011",
                        "segments    1 (ucs-2, 8 units)",
                        "screening   passes",
                        "expires at  2026-11-25T08:00:00Z",
                        "waits for   balance, breaker",
                        "warning: there is no signature",
                        "Nothing was sent.");
    }

    @Test
    void dryRunShouldEndWith1WhenTheProviderWouldStopTheText() {
        server.on("POST /v1/messages/preview", 200, PREVIEW.replace("passes", "blocked"));

        assertThat(dryRun("--to", "138", "--json")).isEqualTo(1);

        assertThat(Json.parse(cli.out())).isEqualTo(Json.parse(PREVIEW.replace("passes", "blocked")));
    }

    @Test
    void dryRunShouldEndWith2WhenTheMessageIsInvalid() {
        server.on(
                "POST /v1/messages/preview",
                422,
                "{\"code\":\"invalid_request\",\"detail\":\"no\",\"errors\":["
                        + "{\"pointer\":\"/to\",\"code\":\"invalid_address\",\"detail\":\"eleven digits\"}]}");

        assertThat(dryRun("--to", "1")).isEqualTo(2);

        assertThat(cli.err()).contains("  --to: eleven digits");
        assertThat(cli.out()).isEmpty();
    }

    @Test
    void dryRunShouldRefuseSeveralRecipients() {
        assertThat(dryRun("--to", "1", "--to", "2")).isEqualTo(2);

        assertThat(server.requests()).isEmpty();
    }

    @Test
    void lostAnswerShouldLeaveNothingUnclear() {
        server.on("POST /v1/messages/preview", 0, "");

        assertThat(dryRun("--to", "1")).isEqualTo(3);
    }
}
