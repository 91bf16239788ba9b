package io.carillon.app.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.app.cli.ScriptedServer;
import io.carillon.app.cli.json.Json;
import io.carillon.app.cli.output.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SyncCommandTest {
    private final ScriptedServer server = new ScriptedServer();
    private final Cli cli = new Cli().server(server.url());

    @AfterEach
    void close() {
        server.close();
    }

    private static String progress(int done, int chats) {
        return "\"conversations\":{\"chats\":" + chats + ",\"done\":" + done + ",\"due\":" + (chats - done)
                + ",\"complete\":" + (done == chats) + ",\"first_look_done_at\":\"2026-11-22T08:00:00Z\"}";
    }

    private void started(int done, int chats) {
        server.on(
                "POST /v1/channels/chat/sync",
                200,
                "{\"reports\":0,\"replies\":0," + progress(done, chats) + ",\"trouble\":null}");
    }

    private void seen(int done, int chats, String trouble) {
        server.on("GET /v1/channels/chat", 200, "{\"trouble\":" + trouble + "," + progress(done, chats) + "}");
    }

    @Test
    void syncShouldWaitUntilEveryConversationIsTakenIn() {
        started(0, 400);
        seen(120, 400, "null");
        seen(400, 400, "null");

        assertThat(cli.run("channels", "sync", "chat", "--json")).isZero();

        assertThat(server.requests()).hasSize(3);
        Json sync = Json.parse(cli.out());
        assertThat(sync.get("conversations").get("done").count()).isEqualTo(400);
        assertThat(sync.get("reports").count()).isZero();
        assertThat(cli.err()).isEmpty();
    }

    @Test
    void syncShouldTellItsProgressNowAndThen() {
        started(0, 400);
        seen(120, 400, "null");
        seen(400, 400, "null");

        assertThat(cli.run("channels", "sync", "chat")).isZero();

        assertThat(cli.err().lines()).containsExactly("carillon: 0 of 400 chats taken in");
        assertThat(cli.out()).contains("conversations.done").doesNotContain("\r");
    }

    @Test
    void syncShouldOnlyStartWhenItShallNotWait() {
        started(0, 400);

        assertThat(cli.run("channels", "sync", "chat", "--no-wait")).isZero();

        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void syncShouldEndWith6WhenTheProviderCannotBeReadAnyMore() {
        started(0, 400);
        seen(120, 400, "null");
        seen(120, 400, "\"nobody answers\"");

        assertThat(cli.run("channels", "sync", "chat")).isEqualTo(6);

        assertThat(cli.out()).contains("trouble.detail", "nobody answers");
    }

    @Test
    void syncShouldGoOnWhenOnlyOnePageFailed() {
        started(0, 400);
        seen(120, 400, "\"torn page\"");
        seen(120, 400, "\"torn page\"");
        seen(121, 400, "\"torn page\"");
        seen(400, 400, "null");

        assertThat(cli.run("channels", "sync", "chat")).isZero();
    }

    @Test
    void syncShouldNotWaitWhenTheFirstLookFailed() {
        server.on(
                "POST /v1/channels/chat/sync",
                200,
                "{\"reports\":0,\"replies\":0," + progress(0, 1)
                        + ",\"trouble\":{\"code\":\"timeout\",\"detail\":\"no answer\"}}");

        assertThat(cli.run("channels", "sync", "chat")).isEqualTo(6);

        assertThat(server.requests()).hasSize(1);
        assertThat(cli.out()).contains("no answer");
    }

    @Test
    void lineShouldBeDrawnInPlaceOnATerminal() {
        var out = new ByteArrayOutputStream();
        var terminal = Terminal.of(new PrintStream(out, true, StandardCharsets.UTF_8), System.err, true, Map.of());

        try (var line = new ProgressLine(terminal, Clock.systemUTC())) {
            line.show(new Progress(0, 0, false, false));
            line.show(new Progress(6, 12, false, false));
            line.show(new Progress(12, 12, true, true));
        }

        assertThat(out.toString(StandardCharsets.UTF_8).split("\r\033\\[K", -1))
                .containsExactly(
                        "",
                        "\u254c".repeat(24) + "  0 of 0 or more chats",
                        "\u2501".repeat(12) + "\u254c".repeat(12) + "  6 of 12 or more chats",
                        "\u2501".repeat(24) + "  all 12 chats",
                        "");
    }
}
